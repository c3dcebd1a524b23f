import { log } from "./log.ts";
log.push("config starts");
export let ready = false;
export const config = await new Promise<{ name: string }>((resolve) => setTimeout(() => resolve({ name: "loaded" }), 1));
ready = true;
log.push("config ends");
