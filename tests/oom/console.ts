// What console.log makes of values: nesting, long lines, circular references, accessors, classes, formats, groups, tables of lines.
class Node2 {
  next: Node2 | null = null;
  readonly label = "node";
  #hidden = 1;
  get double(): number { return this.#hidden * 2; }
}
const node = new Node2();
node.next = node;
const nested = { a: { b: { c: { d: 1 } } }, list: Array.from({ length: 30 }, (_, i) => `entry ${i}`), f: () => 1, [Symbol.iterator]: null };
console.log(node, nested);
console.log("%s is %d years and %i, %f, %j %o %O %%", "Bob", 42, 42.5, 1.5, { a: [1] }, [1], { b: 2 });
console.group("group");
console.log([undefined, null, -0, NaN, "it's", `"`], new Map([[{ k: 1 }, new Set(["v"])]]), [1, , 3], new Error("shown").message);
console.groupEnd();
console.log([[]], {}, [Promise.resolve(1), new Map().entries()], class A {}, function named() { return 1; }, "end".repeat(30));
