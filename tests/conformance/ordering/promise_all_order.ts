// Promise.all settles one tick after the last; values stand in order of the list.
const later = (name: string, ticks: number): Promise<string> => {
  let p: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < ticks; i++) p = p.then(() => {});
  return p.then(() => (console.log("ready", name), name));
};
Promise.all([later("slow", 4), later("fast", 0), "plain"]).then((v) => console.log("all", v.join()));
Promise.all([]).then(() => console.log("empty all"));
Promise.all([1, 2]).then((v) => console.log("plain all", v.join()));
Promise.all([later("ok", 3), later("x", 1).then(() => { throw new Error("broke"); })]).catch((e: Error) => console.log("all rejected", e.message));
Promise.all([Promise.all([Promise.all([1])])]).then((v) => console.log("nested", v[0][0][0]));
let chain = Promise.resolve();
for (let i = 1; i <= 9; i++) chain = chain.then(() => console.log("tick", i));
