// Two async functions take turns, one await at a time.
async function count(name: string, to: number): Promise<string> {
  for (let i = 0; i < to; i++) {
    console.log(name, i);
    await null;
  }
  return name + " done";
}
console.log("start");
count("a", 4).then(console.log);
count("b", 2).then(console.log);
queueMicrotask(() => console.log("microtask"));
count("c", 3).then((v) => console.log(v)).then(() => console.log("after c"));
console.log("end of main");
