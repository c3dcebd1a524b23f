// Callbacks that change the array they walk: every method ends and visits what JavaScript says.
const grow = (method: string, walk: (list: number[], visit: (v: number) => void) => void): void => {
  const list = [1, 2, 3];
  let visits = 0;
  walk(list, (v) => {
    visits++;
    if (list.length < 100) list.push(v + 1);
    if (visits % 2 === 0) list.unshift(0);
  });
  console.log(method, visits, list.length);
};
grow("forEach", (l, f) => l.forEach(f));  // expect: forEach 3 7
grow("map", (l, f) => l.map(f));  // expect: map 3 7
grow("filter", (l, f) => l.filter((v) => f(v)));  // expect: filter 3 7
grow("reduce", (l, f) => l.reduce((_, v) => (f(v), 0), 0));  // expect: reduce 3 7
grow("some", (l, f) => l.some((v) => (f(v), false)));  // expect: some 3 7
grow("find", (l, f) => l.find((v) => (f(v), false)));  // expect: find 3 7
grow("flatMap", (l, f) => l.flatMap((v) => (f(v), [v, v])));  // expect: flatMap 3 7
const emptied = Array.from({ length: 1000 }, (_, i) => i);
let seen = 0;
emptied.forEach(() => {
  seen++;
  emptied.length = 500;
});
console.log(seen);  // expect: 500
const map = new Map([[0, 0]]);
for (const [k] of map) if (k < 5000) { map.delete(k); map.set(k + 1, k); }
console.log(map.size);  // expect: 1
const set = new Set([0]);
set.forEach((v) => { if (v < 5000) set.add(v + 1); });
console.log(set.size);  // expect: 5001
