// &&, ||, ??, ?. and their assignments evaluate only what they need.
const log: string[] = [];
const see = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
const flush = (): string => log.splice(0).join(",");
console.log(see("a", true) && see("b", 0), flush());
console.log(see("a", "") || see("b", "fallback"), flush());
console.log(see("a", false) && see("b", 1), see("c", 0) || see("d", null), flush());
console.log(see<number | null>("a", null) ?? see("b", 5), see<number | undefined>("c", 0) ?? see("d", 9), flush());
interface Node2 { value: number; next?: Node2; call?: (n: number) => string }
const chain: Node2 = { value: 1, next: { value: 2, call: (n) => `called ${n}` } };
console.log(chain.next?.value, chain.next?.next?.value, chain.next?.next?.next?.value, chain.call?.(see("arg", 1)), flush());
console.log(chain.next?.call?.(see("arg", 7)), chain["next"]?.["value"], flush());
const list: number[] | undefined = see<number[] | undefined>("list", undefined);
console.log(list?.[0], list?.length ?? -1, list?.map((x) => x + 1).join(), flush());
let a: number | null = null, b = 1, c = 0, d: string | undefined;
a ??= see("x", 10);
a ??= see("y", 20);
b &&= see("z", 30);
c &&= see("w", 40);
c ||= see("v", 50);
d ??= "set";
console.log(a, b, c, d, flush());
const box: { n: number | null; m: number } = { n: null, m: 0 };
box.n ??= see("n", 1);
box.m ||= see("m", 2);
box.m &&= box.m + 1;
console.log(box.n, box.m, flush());
const values: (string | number | boolean | null | undefined)[] = [null, undefined, false, 0, "", "text", 1];
console.log(values.map((v) => `${v ?? "x"}/${v || "y"}/${v && "z"}`).join(" "));
