import { note } from "./base.ts";
note("slow start");
await new Promise<void>((r) => setTimeout(r, 5));
note("slow end");
export const slow = "S";
