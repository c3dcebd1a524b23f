import { config } from "./config.ts";
import { log } from "./log.ts";
log.push("service starts");
export let attempts = 0;
async function connect(): Promise<string> { attempts++; await null; if (attempts < 3) throw new Error("not yet"); return `connected to ${config.name}`; }
let connection = "";
while (connection === "") try { connection = await connect(); } catch { log.push(`failed ${attempts}`); }
export default class { static describe(): string { return connection; } }
log.push("service ends");
