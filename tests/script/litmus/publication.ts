// Litmus: a fresh object stored in a shared variable is seen whole, whatever it is: an instance, a plain object, an
// array, a closure, a string, a Map.
// args: --workers 2
// args: --workers 4
// expect: ok
import { spawn, yieldNow } from "heddle";
import { TRIALS, reportLooks } from "./tools/litmus.ts";
const ROUNDS = TRIALS, READERS = 3;

class Fresh {
  readonly twice: number;
  readonly inner: { n: number };
  constructor(readonly n: number) {
    this.twice = n * 2;
    this.inner = { n };
  }
}
interface Shared {
  instance: Fresh;
  plain: { n: number; twice: number; deep: { n: number } };
  list: number[];
  closure: () => number;
  text: string;
  map: Map<string, number>;
}
const make = (n: number): Shared => ({
  instance: new Fresh(n),
  plain: { n, twice: n * 2, deep: { n } },
  list: [n, n * 2, n * 3],
  closure: () => n,
  text: `<${n}>${n}`,
  map: new Map([["n", n], ["twice", n * 2]]),
});
let shared = make(0);
let instance = shared.instance, plain = shared.plain, list = shared.list, closure = shared.closure, text = shared.text, map = shared.map;
let done = false;

async function write(): Promise<void> {
  for (let n = 1; n <= ROUNDS; n++) {
    shared = make(n);
    ({ instance, plain, list, closure, text, map } = make(n));
    if (n % 1000 === 0) await yieldNow();
  }
  done = true;
}

/** The first thing wrong with what can be seen now, or nothing. */
function look(): string {
  const i = instance, p = plain, l = list, c = closure, t = text, m = map, s = shared;
  if (i.twice !== i.n * 2 || i.inner.n !== i.n) return `instance ${i.n} ${i.twice} ${i.inner?.n}`;
  if (p.twice !== p.n * 2 || p.deep.n !== p.n) return `plain ${p.n} ${p.twice}`;
  if (l.length !== 3 || l[1] !== l[0] * 2 || l[2] !== l[0] * 3) return `list ${l.join()}`;
  if (c() !== c() || c() < 0 || c() > ROUNDS) return `closure ${c()}`;
  const half = t.slice(t.indexOf(">") + 1);
  if (t !== `<${half}>${half}`) return `text ${t}`;
  if (m.size !== 2 || m.get("twice") !== m.get("n")! * 2) return `map ${m.size} ${m.get("n")}`;
  const n = s.instance.n;
  if (s.plain.n !== n || s.list[0] !== n || s.closure() !== n || s.text !== `<${n}>${n}` || s.map.get("n") !== n) return `shared ${n}`;
  return "";
}

async function read(): Promise<number | string> {
  let turn = 0;
  for (; !done; turn++) {
    const wrong = look();
    if (wrong !== "") return wrong;
    if (turn % 1000 === 0) await yieldNow();
  }
  return turn;
}

const readers = Array.from({ length: READERS }, () => spawn(read));
await spawn(write);
await reportLooks(readers);
