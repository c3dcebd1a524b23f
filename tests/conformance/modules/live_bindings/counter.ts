export let count = 0;
export const history: number[] = [];
export let later = "before";
queueMicrotask(() => { later = "after"; });
export function increment(by = 1): void {
  count += by;
  history.push(count);
}
function reset(): void {
  count = 0;
}
export { reset };
export class Box {
  static made = 0;
  id = ++Box.made;
}
