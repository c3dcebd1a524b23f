// Code that `tsc --strict` accepts without a word, in places where annotations are checked at run time.
class User {
  name: string;
  age = 0;
  tags: string[] = [];
  parent: User | null = null;
  constructor(name: string) { this.name = name; }
  greet(): string { return `${this.name} (${this.age})`; }
}
interface Shape { kind: "circle" | "square"; size: number; label?: string }
type Handler = (event: string, detail?: number) => void;
type Maybe<T> = T | undefined;

// A class annotation of a class without private members takes what has its shape.
function describe(user: { name: string; age: number }): string { return `${user.name}/${user.age}`; }
function rename(user: User, name: string): User { return { ...user, name, greet: user.greet }; }
const ann = new User("Ann");
const copy: User = { ...ann, greet: ann.greet };
console.log(copy, rename(ann, "Bea").greet(), describe(copy), describe(rename(copy, "Cid")));
const parsed = JSON.parse('{"name":"Dan","age":7,"tags":["x"],"parent":null}') as User;
console.log(parsed.name, parsed.tags.length, describe(parsed));
const many = JSON.parse('[{"name":"E"},{"name":"F","age":2}]') as User[];
console.log(many.map((user: User) => user.age ?? "none"));

// What is set later.
class Late {
  user: User = null!;
  list: number[] = undefined!;
  handler!: Handler;
  readonly shape: Shape = null as unknown as Shape;
  set(user: User): this { this.user = user; this.list = [1]; this.handler = () => {}; return this; }
}
const late = new Late();
console.log(late.user, late.list, late.set(ann).user === ann, late.list.length, late.shape);
let pending: User = null!;
function start(): void { pending = new User("Gil"); }
start();
console.log(pending.greet());

// Callbacks take fewer parameters than they are given, and `void` results may be anything.
const log: string[] = [];
const handlers: Handler[] = [(event) => log.push(event), () => {}, (event, detail = 5) => { log.push(event + detail); }];
for (const handler of handlers) handler("go");
handlers.forEach((handler: Handler, index: number) => handler("at", index));
console.log(log.join());
const forEachOf = <T>(items: readonly T[], visit: (item: T, index: number, all: readonly T[]) => void): void => items.forEach(visit);
forEachOf([1, 2], (item: number) => { log.length = item; });
console.log(log.length);

// Overloads, optional parameters, unions, defaults.
function area(shape: Shape): number;
function area(kind: Shape["kind"], size: number): number;
function area(first: Shape | Shape["kind"], size?: number): number {
  const shape: Shape = typeof first === "string" ? { kind: first, size: size! } : first;
  return shape.kind === "circle" ? Math.round(Math.PI * shape.size ** 2) : shape.size ** 2;
}
console.log(area("square", 3), area({ kind: "circle", size: 2 }));
function find<T extends { name: string }>(items: T[], name: string, otherwise?: T): Maybe<T> { return items.find((item) => item.name === name) ?? otherwise; }
console.log(find(many, "F")?.age, find(many, "Z"), find<User>([], "Q", ann)?.name);
function sum(first: number, ...rest: number[]): number { return rest.reduce((total: number, value: number): number => total + value, first); }
console.log(sum(1), sum(1, 2, 3), sum(...([4, 5] as [number, number])));
function parse(text: string | null, radix: number | undefined = undefined): number | null { return text === null ? null : parseInt(text, radix); }
console.log(parse(null), parse("11"), parse("11", 2));
function assertString(value: unknown): asserts value is string { if (typeof value !== "string") throw new TypeError("no text"); }
const unknownValue: unknown = JSON.parse('"text"');
assertString(unknownValue);
console.log(unknownValue.toUpperCase());
const dictionary: Record<string, number> = {};
const at = (key: string): number => dictionary[key]!;
dictionary.one = 1;
console.log(at("one"), Object.entries(dictionary).map(([key, value]: [string, number]): string => key + value));
const resolver: { resolve: (value: void) => void } = { resolve: null! };
const done = new Promise<void>((resolve: (value: void) => void) => { resolver.resolve = resolve; });
resolver.resolve();
console.log(await done);
abstract class Base<T> { abstract make(): T; run(count: number): T[] { return Array.from({ length: count }, () => this.make()); } }
class Numbers extends Base<number> { #next = 0; make(): number { return this.#next++; } }
console.log(new Numbers().run(3), (new Numbers() as Base<number>).run(1));
