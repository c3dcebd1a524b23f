// Parameter lists of every form: defaults with side effects, patterns, rest patterns, too few and too many arguments, lengths and names.
const log: string[] = [];
const note = <T>(name: string, value: T): T => { log.push(name); return value; };
const flush = (label: string, value: unknown): void => console.log(label, String(value), "|", log.splice(0).join(" "));
const f = (a = note("a", 1), b = note("b", a + 1), c = note("c", (() => a * b)())) => `${a} ${b} ${c}`;
flush("none", f());
flush("undefined", f(undefined, 10, undefined));
flush("order with arguments", f(note("arg a", 5), note("arg b", undefined), note("arg c", 0)));
const rest = (first: number, ...[second = note("second", 20), third = note("third", 30), ...more]: number[]) => `${first} ${second} ${third} ${more.join("+")}`;
flush("rest pattern", rest(1));
flush("rest pattern", rest(1, 2, 3, 4, 5));
const counted = (first: number, ...{ length, [0]: head }: string[]) => `${first} ${length} ${head}`;
flush("rest object", counted(0, "x", "y"));
const both = ({ x = note("x", 1), y = note("y", x) }: { x?: number; y?: number } = note("object", { y: 9 }), [p = note("p", "p")]: string[] = note("list", [])) => `${x} ${y} ${p}`;
flush("patterns", both());
flush("patterns", both({}, ["given"]));
const shadow = (x: string, read = () => x) => { const inner = x; x = "changed"; return `${inner} ${read()}`; };
flush("closure", shadow("given"));
const twice = (n: number, again = n > 0 ? twiceAgain(n - 1) : "end"): string => `${n}${again}`;
function twiceAgain(n: number): string { return twice(n); }
flush("recursive default", twice(3));
class Maker { static made = 0; constructor(readonly id = ++Maker.made, readonly label = `m${id}`, protected list: number[] = []) { this.list.push(id); } total(...extra: number[]): number { return [...this.list, ...extra].reduce((a, b) => a + b, 0); } with(o: { deep?: { n?: number } } = {}, { deep: { n = this.id } = {} } = o): number { return n; } }
flush("constructor", [new Maker(), new Maker(7), new Maker(undefined, "named")].map((m) => `${m.id}${m.label}${m.total(1)}`).join());
flush("this in defaults", `${new Maker(3).with()} ${new Maker(3).with({ deep: { n: 4 } })}`);
const loose = f as (...args: unknown[]) => string;
flush("too many", loose(1, 2, 3, 4, 5));
const lengths = [() => 0, (a: number) => a, (a: number, b = 1) => a + b, (a = 1, b: number) => a + b, (...a: number[]) => a, (a: number, ...b: number[]) => b, ({ a }: { a: number }, [b]: number[]) => a + b] as ((...args: never[]) => unknown)[];
flush("length", lengths.map((g) => g.length).join());
flush("name", [f, function () {}, function own() {}, class {}, class Own {}, (() => {}).bind(null), f.bind(null)].map((g) => g.name || "-").join());
const spread = (...args: (number | undefined)[]) => args.map((x) => x ?? "u").join("");
flush("spread", spread(...[1, , 3], ...new Set([4, 4]), ...[], ...Array.from("56", Number), undefined));
flush("spread into fixed", f(...([1, 2] as [number, number]), 3));
flush("spread order", spread(note("1", 1), ...note("list", [2]), note("3", 3), ...note("list2", [4])));
const args = (...all: unknown[]): unknown[] => all;
const list = [1, 2];
flush("own list", args(...list) !== list && list.length === 2);
flush("apply", [spread.apply(null, [1, 2]), spread.call(null, 3), spread.bind(null, 4)(5), Math.max.apply(null, list), [].concat.apply([], [[1], [2]] as never).length].join());
try { (({ a }: { a: number }) => a)(undefined as never); } catch (e) { flush("missing", (e as Error).name); }
try { f(note("good", 1), (() => { throw new Error("bad argument"); })()); } catch (e) { flush("throws", (e as Error).message); }
try { ((a = (() => { throw new Error("bad default"); })(), b = note("never", 1)) => [a, b])(); } catch (e) { flush("default throws", (e as Error).message); }
