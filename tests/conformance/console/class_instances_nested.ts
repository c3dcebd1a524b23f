// Instances in instances, in arrays and records; private members and accessors stay hidden.
class Address { constructor(public street: string, public city: string) {} }
class Person {
  #secret = "hidden";
  friends: Person[] = [];
  readonly address?: Address;
  nickname: string | undefined;
  constructor(public name: string, address?: Address) { if (address) this.address = address; }
  get upper(): string { return this.name.toUpperCase() + this.#secret; }
  greet(): string { return this.upper; }
}
const ann = new Person("Ann", new Address("Main 1", "Oslo")), bob = new Person("Bob");
console.log(ann);
console.log(bob);
bob.friends.push(ann);
console.log(bob);
ann.friends.push(bob);
console.log(ann);
console.log([ann.address, bob.address], { who: bob, at: ann.address });
class Vector { constructor(readonly x: number, readonly y: number) {} }
console.log([new Vector(1, 2), new Vector(3, 4)], Array.from({ length: 7 }, (_, i) => new Vector(i, i * i)));
class Matrix { rows = [[1, 0], [0, 1]]; meta = { name: "unit", tags: ["square"] }; }
console.log(new Matrix(), { m: new Matrix() }, [[new Matrix()]]);
class Empty {}
class WithMethods { run() {} static go() {} }
console.log(new Empty(), new WithMethods(), [new Empty(), new WithMethods()], Empty, WithMethods);
class Callbacks { onClick = () => 1; handlers = [function named() {}, () => 2]; nothing = null; klass = Empty; }
console.log(new Callbacks(), new (class extends Vector {})(5, 6), new (class Local extends Vector { z = 7; })(1, 2));
console.log(Object.assign(new Vector(1, 2)), { ...new Vector(3, 4) }, structuredClone(new Vector(5, 6)));
