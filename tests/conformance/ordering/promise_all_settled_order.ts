// allSettled never rejects and waits for all.
const after = (name: string, ticks: number, ok = true): Promise<string> => {
  let p: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < ticks; i++) p = p.then(() => {});
  return p.then(() => {
    console.log("settling", name);
    if (!ok) throw new Error(name);
    return name;
  });
};
Promise.allSettled([after("a", 3), after("b", 1, false), after("c", 0), 7]).then((results) => {
  for (const r of results) console.log(r.status, r.status === "fulfilled" ? r.value : (r.reason as Error).message);
});
Promise.allSettled([]).then(() => console.log("empty"));
after("d", 2, false).finally(() => console.log("finally d")).catch((e: Error) => console.log("caught", e.message));
queueMicrotask(() => console.log("microtask"));
console.log("end of main");
