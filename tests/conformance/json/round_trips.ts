// parse(stringify(x)): what survives, what changes, what disappears.
const samples: unknown[] = [1, -0, 1.5, 1e21, NaN, Infinity, "", "text", true, null, [], {}, [[]], [undefined, () => 1], { a: undefined, b: () => 1, c: null }, new Map([[1, 2]]), new Set([1]), new Error("e"), [1, , 3], { nested: { list: [{ k: "v" }] } }];
for (const value of samples) {
  const text = JSON.stringify(value);
  console.log(text, JSON.stringify(JSON.parse(text)) === text);
}
console.log(JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(Symbol.iterator), JSON.stringify([Symbol.iterator]));
const text = "quote \" back \\ slash / tab \t newline \n return \r nul \0 bell \u0007 del \u007f é 日本 😀 \ud800 \u2028";
console.log(JSON.stringify(text), JSON.parse(JSON.stringify(text)) === text);
console.log(JSON.parse('"\\u0041\\n\\t\\"\\\\\\/\\b\\f\\r\\ud83d\\ude00"'), JSON.parse("  [ 1 , 2 ]\n"), JSON.parse("\t{ }\r\n"));
class Money { constructor(readonly amount: number) {} toJSON() { return { money: this.amount }; } }
class Plain { a = 1; #b = 2; get c() { return this.#b; } static d = 4; }
console.log(JSON.stringify([new Money(5), new Plain()]), JSON.stringify({ m: new Money(1) }));
const keyed = { toJSON(key: string) { return `key=${key}`; } };
console.log(JSON.stringify(keyed), JSON.stringify({ x: keyed }), JSON.stringify([keyed]));
const order = JSON.parse('{"b":1,"a":2,"10":3,"9":4,"__x":5}');
console.log(Object.keys(order).join(), JSON.stringify(order));
const deep: any = {};
let at = deep;
for (let i = 0; i < 100; i++) at = at.n = {};
console.log(JSON.stringify(deep).length, JSON.stringify(JSON.parse(JSON.stringify(deep))) === JSON.stringify(deep));
const numbers = JSON.parse("[0, -0, 1e3, 1E-2, 123456789012345678901234567890, 0.1, -1.5e+10, 5e-324, 1e400]");
console.log(numbers, Object.is(numbers[1], -0));
const data = { users: [{ name: "Ann", tags: ["a", "b"] }, { name: "Bob", tags: [] }], total: 2 };
const clone = JSON.parse(JSON.stringify(data)) as typeof data;
clone.users[0].tags.push("c");
console.log(data.users[0].tags.length, clone.users[0].tags.length, JSON.stringify(clone));
