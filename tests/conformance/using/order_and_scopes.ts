// using in functions, loops, blocks, nested: disposed when its block is left, in reverse order.
const log: string[] = [];
const open = (name: string): Disposable & { name: string } => {
  log.push(`+${name}`);
  return { name, [Symbol.dispose]() { log.push(`-${name}`); } };
};
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
{
  using a = open("a");
  {
    using b = open("b");
    using c = open("c");
    log.push(b.name + c.name);
  }
  log.push("between " + a.name);
}
flush("nested");
const f = (early: boolean): string => {
  using x = open("x");
  if (early) return `early ${x.name}`;
  using y = open("y");
  return `late ${y.name}`;
};
log.push(f(true), f(false));
flush("returns");
for (const n of [1, 2, 3]) {
  using item = open(`i${n}`);
  if (n === 2) continue;
  if (n === 3) break;
  log.push(item.name);
}
flush("loop");
for (using r of [open("r1"), open("r2")]) log.push(`use ${r.name}`);
flush("for-of");
switch (1) {
  default: {
    using s = open("s");
    log.push(s.name);
  }
}
flush("switch");
try {
  using t = open("t");
  throw new Error(`after ${t.name}`);
} catch (e) {
  log.push((e as Error).message);
} finally {
  log.push("finally");
}
flush("throw");
const lambda = (): number => { using z = open("z"); return z.name.length; };
log.push(String(lambda()));
flush("arrow");
{
  using n = null;
  using u = undefined;
  log.push(String(n), String(u));
}
flush("nothing");
