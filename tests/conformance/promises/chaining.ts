// then, catch, finally: what value goes on.
const show = (label: string) => (value: unknown): void => console.log(label, value instanceof Error ? `${value}` : value);
Promise.resolve(1)
  .then((v) => v + 1)
  .then((v) => { if (v === 2) throw new Error("two"); return v; })
  .then(show("skipped"))
  .catch((e: Error) => `recovered from ${e.message}`)
  .then(show("a"));
Promise.reject(new Error("first")).then(show("never"), (e: Error) => e.message.length).then(show("b"));
Promise.resolve("kept").finally(() => "ignored").then(show("c"));
Promise.resolve("lost").finally(() => { throw new Error("from finally"); }).catch(show("d"));
Promise.reject(new Error("through finally")).finally(() => {}).catch(show("e"));
Promise.resolve("delayed").finally(() => new Promise<void>((r) => setTimeout(r, 5))).then(show("f"));
Promise.resolve(Promise.resolve(Promise.resolve("flattened"))).then(show("g"));
new Promise<string>((resolve) => resolve(Promise.resolve("inner"))).then(show("h"));
new Promise((resolve, reject) => { resolve("first wins"); reject(new Error("no")); resolve("no"); }).then(show("i"));
new Promise(() => { throw new Error("executor"); }).catch(show("j"));
new Promise((resolve) => { resolve("before throw"); throw new Error("ignored"); }).then(show("k"));
Promise.resolve(5).then(undefined, undefined).then(show("l"));
const shared = new Promise<number>((resolve) => setTimeout(() => resolve(9), 1));
shared.then(show("m1"));
shared.then(show("m2")).then(() => shared).then(show("m3"));
Promise.reject("a plain string").catch(show("n"));
const self: Promise<unknown> = new Promise((resolve) => setTimeout(() => resolve(self), 0));
self.catch((e: Error) => console.log("o", e.name, e.message));
let resolveLater: (v: string) => void = () => {};
new Promise<string>((r) => { resolveLater = r; }).then(show("p"));
resolveLater("from outside");
console.log("synchronous end");
