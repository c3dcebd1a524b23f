import { register, type Plugin } from "./registry.ts";
const reverse: Plugin = (text) => [...text].reverse().join("");
register("reverse", reverse);
