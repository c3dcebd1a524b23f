// A getter without a setter refuses writes, a setter without a getter reads as undefined; overriding one hides the other.
const attempt = (label: string, body: () => unknown): void => {
  try { console.log(label, String(body())); } catch (error) { console.log(label, (error as Error).name, (error as Error).message); }
};
class Both { #v = 1; get value(): number { return this.#v; } set value(v: number) { this.#v = v * 2; } }
class OnlyGet { get value(): number { return 7; } }
class OnlySet { stored = 0; set value(v: number) { this.stored = v; } }
const both = new Both();
attempt("both", () => (both.value = 5));
attempt("both read", () => both.value);
attempt("compound", () => (both.value += 1));
attempt("both read", () => both.value);
attempt("postfix", () => `${both.value++} ${both.value}`);
const get: any = new OnlyGet(), set: any = new OnlySet();
attempt("get only", () => (get.value = 1));
attempt("get only ++", () => get.value++);
attempt("get only ??=", () => (get.value ??= 3));
attempt("get only &&=", () => (get.value &&= 3));
attempt("set only", () => (set.value = 4));
attempt("set only read", () => `${set.value} ${set.stored}`);
attempt("set only ??=", () => `${(set.value ??= 9)} ${set.stored}`);
class HidesSetter extends Both { override get value(): number { return super.value + 100; } }
class HidesGetter extends Both { override set value(v: number) { super.value = v; } }
const hidesSetter: any = new HidesSetter(), hidesGetter: any = new HidesGetter();
attempt("hidden setter", () => (hidesSetter.value = 1));
attempt("its getter", () => hidesSetter.value);
attempt("hidden getter", () => `${(hidesGetter.value = 8)} ${hidesGetter.value}`);
const literal: any = { get fixed() { return "fixed"; }, set sink(v: string) { this.log = v; }, log: "" };
attempt("literal get", () => (literal.fixed = "x"));
attempt("literal set", () => `${(literal.sink = "y")} ${literal.log} ${literal.sink}`);
attempt("destructuring into a getter", () => { [get.value] = [1]; });
attempt("assign into a getter", () => Object.assign(literal, { fixed: 2 }));
attempt("spread of both", () => JSON.stringify({ ...literal }));
class Statics { static #n = 0; static get next(): number { return ++this.#n; } static set reset(v: number) { this.#n = v; } }
attempt("static", () => `${Statics.next} ${Statics.next}`);
attempt("static setter", () => { Statics.reset = 10; return Statics.next; });
try { (Statics as any).next = 1; } catch (error) { console.log("static get only", (error as Error).name); }
class Private { get #x(): number { return 3; } set #y(v: number) { log.push(v); } read(): number { return this.#x; } write(v: number): void { this.#y = v; } }
const log: number[] = [];
const p = new Private();
p.write(4);
attempt("private", () => `${p.read()} ${log.join()}`);
class Lazy { #made = 0; get data(): string { return (this.#cached ??= `made ${++this.#made}`); } #cached?: string; reset(): void { this.#cached = undefined; } }
const lazy = new Lazy();
attempt("lazy", () => { const a = lazy.data, b = lazy.data; lazy.reset(); return `${a} ${b} ${lazy.data}`; });
