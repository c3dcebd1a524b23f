import { early, late, tryRead } from "./first.ts";

export const readLate: string[] = [];
for (const [name, read] of Object.entries({ early: (): string => early(), late: (): string => late, tryRead: (): string => tryRead() })) {
  try {
    readLate.push(`${name}=${read()}`);
  } catch (error) {
    readLate.push(`${name}: ${(error as Error).name}`);
  }
}
export const other = "second";
