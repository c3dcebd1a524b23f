// Handlers registered before and after settling, on one promise and on its children.
const { promise, resolve } = Promise.withResolvers<number>();
const seen: string[] = [];
promise.then((v) => seen.push(`before ${v}`));
const child = promise.then((v) => { seen.push("child body"); return v + 1; });
child.then((v) => seen.push(`grandchild ${v}`));
resolve(1);
promise.then(() => seen.push("after resolve"));
child.then(() => seen.push("child after resolve"));
seen.push("sync");
await promise;
seen.push("await promise");
await child;
seen.push("await child");
promise.then(() => seen.push("late"));
child.finally(() => seen.push("late finally"));
const late = await Promise.all([promise, child, promise.then(() => "third")]);
seen.push(late.join("/"));
console.log(seen.join("\n"));
