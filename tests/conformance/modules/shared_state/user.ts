import { get, increment, list, state } from "./state.ts";
list.push("from user");
export const incrementTwice = (): void => {
  increment();
  increment();
};
export const describe = (): string => `${state.name} ${get()} ${list.length}`;
