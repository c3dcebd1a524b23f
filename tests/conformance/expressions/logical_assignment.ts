// ??=, ||= and &&=: when the right side runs, when a setter does.
const log: string[] = [];
const say = <T>(text: string, value: T): T => { log.push(text); return value; };
const flush = (): string => log.splice(0).join(" ") || "-";
let a: number | null = null, b = 0, c = 5;
a ??= say("a", 1); b ||= say("b", 2); c &&= say("c", 3);
console.log(a, b, c, flush());
a ??= say("a", 9); b ||= say("b", 9); c &&= say("c", 0); c &&= say("not", 1);
console.log(a, b, c, flush());
const object = {
  stored: undefined as string | undefined,
  get value() { log.push("get"); return this.stored; },
  set value(v: string | undefined) { log.push(`set ${v}`); this.stored = v; },
};
object.value ??= say("right", "first");
console.log(object.stored, flush());
object.value ??= say("right", "second");
object.value ||= say("right", "third");
object.value &&= say("and", "fourth");
console.log(object.stored, flush());
const index = (): number => say("index", 1);
const list: (string | null)[] = ["x", null, ""];
list[index()] ??= "filled";
list[2] ||= "empty was falsy";
list[0] &&= list[0].toUpperCase();
console.log(list.join(), flush());
const cache: Record<string, number[]> = {};
for (const word of "ant bee asp bat cow".split(" ")) (cache[word[0]] ??= []).push(word.length);
console.log(JSON.stringify(cache));
class Lazy { #made?: { n: number }; static count = 0; get made() { return (this.#made ??= { n: ++Lazy.count }); } }
const lazy = new Lazy();
console.log(lazy.made === lazy.made, lazy.made.n, new Lazy().made.n);
const frozen = Object.freeze({ set: 1, unset: undefined as number | undefined });
(frozen as { set: number }).set ??= 2;
(frozen as { set: number }).set ||= 3;
try { (frozen as { unset?: number }).unset ??= 4; } catch (e) { console.log((e as Error).name); }
const named: { f?: () => number } = {};
named.f ??= () => 1;
let anonymous: (() => number) | undefined;
anonymous ??= () => 2;
console.log(named.f(), anonymous(), anonymous.name, (a ?? 0) + (b || 0));
let nested: { deep?: { list?: number[] } } | undefined;
((nested ??= {}).deep ??= {}).list ??= [1, 2];
console.log(JSON.stringify(nested));
