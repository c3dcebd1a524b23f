// Each turn of a loop has its own copy of the loop's variables.
const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) fs.push(() => i);
console.log(fs.map((f) => f()).join());
const gs: (() => number)[] = [];
for (let i = 0; i < 6; i++) {
  gs.push(() => i);
  i++;
}
console.log(gs.map((f) => f()).join());
const hs: (() => number)[] = [];
for (let i = 0, bump = () => i++; i < 3; bump(), i++) {
  hs.push(() => i);
  if (hs.length > 4) break;
}
console.log(hs.map((f) => f()).join());
const of: (() => string)[] = [];
for (const x of ["a", "b", "c"]) of.push(() => x);
for (const k in { p: 1, q: 2 }) of.push(() => k);
console.log(of.map((f) => f()).join());
const pairs: (() => string)[] = [];
for (let [i, j] = [0, 10]; i < j; i += 4, j -= 1) pairs.push(() => `${i}-${j}`);
console.log(pairs.map((f) => f()).join());
const ws: (() => number)[] = [];
let w = 0;
while (w < 3) {
  const copy = w * w;
  ws.push(() => copy + w);
  w++;
}
console.log(ws.map((f) => f()).join());
const setters: { get: () => number; add: (n: number) => void }[] = [];
for (let i = 0; i < 3; i++) setters.push({ get: () => i, add: (n) => { i += n; } });
setters[1].add(100);
console.log(setters.map((s) => s.get()).join());
const nested: (() => string)[] = [];
for (let i = 0; i < 2; i++) {
  for (let j = 0; j < 2; j++) nested.push(() => `${i}${j}`);
}
console.log(nested.map((f) => f()).join());
const skip: (() => number)[] = [];
for (let i = 0; i < 5; i++) {
  if (i % 2 === 1) continue;
  skip.push(() => i);
}
console.log(skip.map((f) => f()).join());
const init: (() => number)[] = [];
for (let i: number = (init.push((): number => i), 0); i < 2; i++) init.push(() => i);
console.log(init.map((f) => f()).join());
