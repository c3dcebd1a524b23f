// for-in over plain objects: integer keys first in order of value, then names in order of creation.
const o: { [k: string]: number } = { b: 1, a: 2, 10: 3, 2: 4, "-1": 5, "01": 6 };
for (const k in o) console.log(k, o[k], typeof k);
delete o.a;
o.c = 7;
o.a = 8;
o[1] = 9;
const keys: string[] = [];
for (const k in o) keys.push(k);
console.log(keys.join());
for (const k in {}) console.log("never", k);
let count = 0;
for (const k in { x: 1, y: 2, z: 3 }) {
  if (k === "y") continue;
  count += k.length;
}
console.log(count);
const removing: { [k: string]: number } = { p: 1, q: 2, r: 3 };
for (const k in removing) {
  console.log(k);
  if (k === "p") delete removing.q;
}
let name = "";
for (name in { last: 1 }) console.log(name);
console.log(name);
function same(a: { [k: string]: number }, b: { [k: string]: number }): boolean {
  for (const k in a) if (!(k in b) || a[k] !== b[k]) return false;
  for (const k in b) if (!(k in a)) return false;
  return true;
}
console.log(same({ a: 1, b: 2 }, { b: 2, a: 1 }), same({ a: 1 }, { a: 1, b: 2 }), same({}, {}));
const totals: { [word: string]: number } = {};
for (const word of "the cat and the dog and the bird".split(" ")) totals[word] = (totals[word] ?? 0) + 1;
for (const word in totals) console.log(word, totals[word]);
const spread = { ...{ z: 1, 5: 2 }, y: 3, 3: 4 };
console.log(Object.keys(spread).join(), Object.values(spread).join(), JSON.stringify(spread));
