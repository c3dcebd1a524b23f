let count = 0;
export const list: string[] = [];
export const state = { name: "initial", total: 0 };
export const get = (): number => count;
export function increment(by = 1): void {
  count += by;
  state.total += count;
}
