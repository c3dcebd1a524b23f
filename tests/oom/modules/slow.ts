import { count } from "./shapes.ts";
export const slow = await Promise.resolve("slow").then((text) => `${text} but there`);
export function describe(who: string): string { return `${who} at ${count}`; }
