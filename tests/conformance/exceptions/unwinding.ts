// An exception unwinds calls, loops, callbacks, getters, constructors and field initialisers.
const log: string[] = [];
const show = (label: string): void => console.log(label, log.splice(0).join(" "));
function level(n: number): number {
  try {
    if (n === 0) throw new Error("bottom");
    return level(n - 1) + 1;
  } finally {
    log.push(`L${n}`);
  }
}
try {
  level(4);
} catch (error) {
  log.push((error as Error).message);
}
show("frames");
try {
  [1, 2, 3].forEach((x) => {
    log.push(`item${x}`);
    if (x === 2) throw new Error("callback");
  });
} catch (error) {
  log.push((error as Error).message);
}
show("callback");
class Fragile {
  ok = log.push("field") > 0;
  bad = explode("field");
  constructor() {
    log.push("constructor");
  }
  get value(): number {
    return explode("getter");
  }
}
function explode(where: string): never {
  throw new Error(where);
}
try {
  new Fragile();
} catch (error) {
  log.push((error as Error).message);
}
show("field");
try {
  [3, 1, 2].sort(() => explode("comparator"));
} catch (error) {
  log.push((error as Error).message);
}
try {
  `${{ toString: () => explode("toString") }}`;
} catch (error) {
  log.push((error as Error).message);
}
try {
  const { a = explode("default") } = {} as { a?: number };
  log.push(String(a));
} catch (error) {
  log.push((error as Error).message);
}
show("others");
let caught = 0;
for (let i = 0; i < 1000; i++) {
  try {
    if (i % 3 === 0) throw i;
  } catch {
    caught++;
  }
}
console.log(caught);
const attempt = <T>(times: number, f: (n: number) => T): T | string => {
  for (let n = 1; ; n++) {
    try {
      return f(n);
    } catch (error) {
      if (n === times) return `gave up: ${(error as Error).message}`;
    }
  }
};
console.log(attempt(5, (n) => (n < 3 ? explode("retry") : n * 100)), attempt(2, () => explode("always")));
