import { settings } from "./settings.ts";
console.log("database opens in", settings.mode);
const rows = await new Promise<number[]>((resolve) => setTimeout(() => resolve([1, 2, 3]), 5));
export const table = rows.map((r) => r * 10);
export const loadedAt = settings.clock++;
console.log("database ready");
