// Class instances: name, fields, no methods, accessors or private members; errors by their first line.
class Point {
  constructor(public x: number, public y: number) {}
  #secret = 1;
  get sum(): number { return this.x + this.y + this.#secret; }
  move(): void {}
  static origin = new Point(0, 0);
}
class Point3 extends Point {
  z = 3;
  label?: string;
}
class Empty {}
class Node1 {
  next: Node1 | null = null;
  constructor(readonly value: number) {}
}
console.log(new Point(1, 2), new Point3(1, 2), new Empty(), [new Point(3, 4)], { p: new Point(5, 6), e: new Empty() });
console.log(Point, Point3, Empty, Node1);
const list = new Node1(1);
list.next = new Node1(2);
list.next.next = new Node1(3);
list.next.next.next = new Node1(4);
console.log(list);
list.next.next.next.next = list;
console.log(list.next.next.next);
console.log(new (class { a = 1; })(), new (class Outer { inner = new Empty(); list = [new Empty()]; })());
class Custom {
  toString(): string { return "custom text"; }
  v = 1;
}
console.log(new Custom(), `${new Custom()}`, String(new Custom()), [new Custom()].join());
class Stack extends Array<number> {}
const stack = new Stack();
stack.push(1, 2);
class Registry extends Map<string, number> { owner = "me"; }
console.log(stack, new Registry([["a", 1]]));
const error = new TypeError("went wrong");
console.log(error.stack?.split("\n")[0], `${error}`, error.name, error.message, Object.keys(error));
class MyError extends Error { override name = "MyError"; code = 7; }
const mine = new MyError("mine");
console.log(`${mine}`, mine.stack?.split("\n")[0], mine.code, mine instanceof MyError);
console.log(new Point(1.5, -0), { nested: { deep: { p: new Point(1, 1) } } });
console.log(new (class LongNamedClassForWrapping { firstField = "some text here"; secondField = "some more text"; third = [1, 2, 3]; })());
