// What counts as true: every kind of value in if, while, ?:, !, &&, ||, ??, filter, some, Boolean and assignments.
const values: [string, any][] = [
  ["false", false], ["true", true], ["0", 0], ["-0", -0], ["1", 1], ["NaN", NaN], ["Infinity", Infinity], ["''", ""], ["' '", " "], ["'0'", "0"], ["'false'", "false"],
  ["null", null], ["undefined", undefined], ["{}", {}], ["[]", []], ["[0]", [0]], ["function", () => false], ["class", class {}], ["Map", new Map()], ["Error", new Error("")], ["5e-324", 5e-324],
];
for (const [name, v] of values) {
  const ways: boolean[] = [];
  if (v) ways.push(true); else ways.push(false);
  ways.push(v ? true : false, !!v, !v === false, Boolean(v), (v && true) === true, !(v || false) === false && (v || false) === v);
  let n = 0;
  while (v) { if (++n) break; }
  for (; v; ) { n++; break; }
  do { n++; } while (v && n < 3);
  ways.push([v].some(Boolean), [v].every((x) => x), [v].filter((x) => x).length === 1, [v].find((x) => x) === v && !!v, [v].findIndex((x) => x) === 0);
  const o: { or: any; and: any; nullish: any } = { or: v, and: v, nullish: v };
  o.or ||= "replaced"; o.and &&= "replaced"; o.nullish ??= "replaced";
  console.log(name.padEnd(9), [...new Set(ways)].join(), n, o.or === "replaced", o.and === "replaced", o.nullish === "replaced", typeof (v ?? "dflt"));
}
const first = <T>(...list: (T | null | undefined)[]): T | undefined => { for (const x of list) if (x != null) return x; return undefined; };
console.log(first(null, undefined, 0, 1), first<string>(null), first(undefined, "", "x") === "");
const size = (x: string | unknown[] | Map<unknown, unknown>): string => (x instanceof Map ? (x.size ? "entries" : "empty map") : x.length ? "some" : "none");
console.log(size(""), size("a"), size([]), size([0]), size(new Map()), size(new Map([[1, 1]])));
let calls = 0;
const effect = (v: unknown): unknown => { calls++; return v; };
void (effect(0) && effect(1)); void (effect(1) || effect(2)); void (effect(null) ?? effect(3)); void (effect(0) ? effect(4) : effect(5));
console.log(calls, [0, 1, "", "a", null, NaN, []].filter(Boolean).length, [1, 2, 3].every(Boolean), [].every(Boolean), [].some(Boolean), Number(true) + Number(false), `${!1}`);
const isSet = (flag?: boolean): string => (flag === undefined ? "unset" : flag ? "on" : "off");
console.log(isSet(), isSet(true), isSet(false), [undefined, null, 0].map((x) => x == null).join(), [undefined, null, 0].map((x) => x !== null && x !== undefined).join());
