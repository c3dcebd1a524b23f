// The executor runs at once; resolving early or late, twice, or from a timer.
console.log("1");
const a = new Promise<string>((resolve) => {
  console.log("2 executor");
  resolve("a");
  resolve("ignored");
  console.log("3 still in executor");
});
a.then((v) => console.log("a", v));
console.log("4");
let late: (v: string) => void = () => {};
const b = new Promise<string>((r) => { late = r; });
b.then((v) => console.log("b first", v));
b.then((v) => console.log("b second", v));
late("late");
console.log("5");
const c = new Promise<string>((resolve) => setTimeout(() => {
  console.log("timer resolves");
  resolve("c");
  console.log("timer goes on");
}, 0));
c.then((v) => console.log(v)).then(() => console.log("c chain"));
const { promise, resolve } = Promise.withResolvers<string>();
promise.then((v) => console.log("withResolvers", v));
queueMicrotask(() => resolve("from a microtask"));
let outer: (v: unknown) => void = () => {};
const d = new Promise((r) => { outer = r; });
outer(b);
outer("too late");
d.then((v) => console.log("d followed b:", v));
console.log("6");
