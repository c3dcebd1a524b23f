// Types of every form around ordinary code: conditional, mapped, template, infer, recursive, branded, tuples, satisfies, overloads.
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Element<T> = T extends (infer U)[] ? U : T extends Promise<infer V> ? V : never;
type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]: () => T[K] };
type Brand<T, Name extends string> = T & { readonly __brand?: Name };
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
type Path<T> = T extends object ? { [K in keyof T & string]: K | `${K}.${Path<T[K]>}` }[keyof T & string] : never;
declare const nothing: unique symbol;
declare function missing(x: number): string;
type UserId = Brand<number, "user">;
const id: UserId = 5 as UserId;
const next: Element<number[]> = 1, text: Element<Promise<string>> = "t";
console.log(id + next, text);
const getters = <T extends object>(o: T): Getters<T> => Object.fromEntries(Object.entries(o).map(([k, v]) => [`get${k[0].toUpperCase()}${k.slice(1)}`, () => v])) as Getters<T>;
const g = getters({ name: "Ann", age: 5 });
console.log(g.getName(), g.getAge() + 1);
const config = { server: { host: "h", ports: [1, 2] }, debug: false } as const satisfies Json | { readonly server: object };
const frozen: Deep<{ a: { b: number } }> = { a: { b: 1 } };
console.log(config.server.ports[1], config.debug, frozen.a.b);
const at = <T extends object>(o: T, path: Path<T>): unknown => (path as string).split(".").reduce<any>((v, k) => v[k], o);
console.log(at({ a: { b: { c: 7 } } }, "a.b.c"), at({ x: 1 }, "x"));
function area(side: number): number;
function area(width: number, height: number): number;
function area(...sides: [number, number?]): number { const [w, h = w] = sides; return w * h; }
console.log(area(3), area(3, 4));
function isText(x: unknown): x is string { return typeof x === "string"; }
function check(x: unknown): asserts x is number { if (typeof x !== "number") throw new TypeError(`not a number: ${String(x)}`); }
const mixed: unknown[] = [1, "a", true];
console.log(mixed.filter(isText).map((s) => s.toUpperCase()).join());
for (const m of mixed) { try { check(m); console.log(m.toFixed(1)); } catch (e) { console.log((e as Error).message); } }
type Shape = { kind: "circle"; r: number } | { kind: "box"; w: number; h: number } | { kind: "none" };
const size = (s: Shape): number => { switch (s.kind) { case "circle": return s.r ** 2; case "box": return s.w * s.h; case "none": return 0; default: { const never: never = s; return never; } } };
console.log(([{ kind: "circle", r: 2 }, { kind: "box", w: 2, h: 3 }, { kind: "none" }] satisfies Shape[]).map(size).join());
interface Countable { count(): number }
interface Countable { label?: string }
abstract class Base<in out T, const N extends string = "n"> implements Countable { protected constructor(protected readonly items: readonly T[], public name: N) {} abstract count(): number; static make<U>(this: new (items: U[]) => Base<U>, ...items: U[]): Base<U> { return new this(items); } }
class List<T> extends Base<T> { constructor(items: T[]) { super(items, "n"); } override count(): number { return this.items.length; } declare ignored: string; get first(): T | undefined { return this.items[0]; } }
const made = List.make(1, 2, 3) as List<number>;
console.log(made.count(), made.first! + 1, made.name, "ignored" in made, made instanceof Base);
let definite!: string, nullable: string | undefined = ["x"].at(0);
definite = nullable!.repeat(2);
console.log(definite, (<T,>(x: T): T => x)<string>("call"), [1, 2].map<string>((n) => `${n}`).join(), (definite as unknown as { length: number }).length);
const tuple: [first: string, second?: number, ...rest: boolean[]] = ["t", 1, true, false];
const [head, , ...flags] = tuple;
console.log(head, flags.length, typeof missing, ((x: typeof tuple): x is typeof tuple => x.length > 2)(tuple));
type Fn = new (...args: any[]) => object;
const Mixin = <B extends Fn>(base: B) => class extends base { mixed = true as const; };
class Plain { plain = 1; }
const m = new (Mixin(Plain))();
console.log(m.plain, m.mixed, Object.keys(m).join(), keyof_(m));
function keyof_<T extends object>(o: T): number { let n = 0; for (const _k in o) n++; return n; }
