import { register } from "./registry.ts";
export default function twice(text: string): string {
  return text + text;
}
export const name = twice.name;
register(name, twice);
