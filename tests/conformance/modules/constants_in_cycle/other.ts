import { limit, name, readLimit } from "./main.ts";
const attempt = (read: () => unknown) => {
  try {
    return String(read());
  } catch (error) {
    return (error as Error).name;
  }
};
export const asked = 3;
export const early = [attempt(() => limit), attempt(() => name), attempt(() => readLimit())];
export function readMain() {
  return `${limit} ${name} ${readLimit()}`;
}
