// Functions and classes by kind and name, with what hangs on them.
function declared(): void {}
const arrow = (): number => 1;
const expression = function () {};
const named = function inner() {};
async function later(): Promise<void> {}
console.log(declared, arrow, expression, named, later, async () => {}, () => {}, function () {});
console.log([declared, arrow], { declared, method() {}, async am() {}, get g() { return 1; }, "with space"() {} });
class Base { static make(): Base { return new Base(); } method(): void {} }
class Derived extends Base {}
const Anonymous = class {};
console.log(Base, Derived, Anonymous, class {}, class Local extends Derived {}, class extends Base {});
class Counter { static count = 0; static names = ["a"]; static #hidden = 1; static get next() { return ++Counter.count; } static peek() { return Counter.#hidden; } }
console.log(Counter, [Counter], { Counter }, Counter.peek());
class Sub extends Counter { static extra = { deep: [1] }; }
console.log(Sub);
console.log(declared.bind(null), arrow.bind(null), declared.bind(null).bind(null));
console.log(Math.max, JSON.stringify, [].map, "".trim, console.log, parseInt, Object.keys, Promise.all);
console.log(Array, Map, Set, TypeError, String, Number, Boolean, Math.floor);
class MyError extends Error {}
class List extends Array<number> {}
console.log(MyError, List, [List, Map], new Map([[Base, declared]]), new Set([arrow]));
const { method } = { method: () => 2 };
const list = [() => 1, function () {}];
console.log(method, list, list[0].name === "", list[1].name === "");
