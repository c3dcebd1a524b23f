// Awaiting an async call that does not suspend still takes a tick whenever somebody could notice.
async function inner(x: number): Promise<number> { return x; }
async function middle(x: number): Promise<number> { return (await inner(x)) + 1; }
async function outer(name: string): Promise<void> {
  console.log(name, "start");
  console.log(name, await middle(1));
  console.log(name, await middle(2));
}
console.log("1");
outer("a");
console.log("2");
queueMicrotask(() => console.log("microtask"));
outer("b");
console.log("3");
setTimeout(() => {
  console.log("timer");
  outer("c").then(() => console.log("c done"));
  console.log("timer end");
}, 0);
setTimeout(async () => {
  console.log("async timer");
  await outer("d");
  console.log("async timer end");
}, 0);
