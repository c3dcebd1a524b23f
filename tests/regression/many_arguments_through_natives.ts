// A native that was called with more arguments than a return link reaches calls on: the frame lies lower.
const numbers: number[] = [];
for (let i = 0; i < 20_000; i++) numbers.push(i);
function last(this: unknown, ...rest: number[]): number {
  return rest.length + rest[rest.length - 1];
}
console.log(last.call(null, ...numbers));  // expect: 39999
console.log((last.bind(null, 1) as (...rest: number[]) => number)(...numbers));  // expect: 40000
const resolved = new (Promise as any)((resolve: (value: number) => void) => resolve(5), ...numbers);
console.log(await resolved);  // expect: 5
// A native called by a native: the outer one's arguments stay.
console.log("".concat.call("a", new Map([["k", 1]]).size + "", "b"));  // expect: a1b
class A {
  set() { super.x = 3; }
}
try {
  (new A().set as any).call(5);
} catch (error) {
  console.log(String(error));  // expect: TypeError: Cannot create property 'x' on number '5'
}
