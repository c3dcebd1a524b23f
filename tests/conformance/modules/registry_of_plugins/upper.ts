import { register } from "./registry.ts";
register("upper", (text) => text.toUpperCase());
