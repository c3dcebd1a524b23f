// for-of over arrays that grow, shrink and are replaced; destructured and reassigned loop variables.
const seen: unknown[] = [];
let list = [1, 2, 3];
for (const n of list) { seen.push(n); if (n === 1) list = [9, 9]; }
console.log(seen.splice(0).join(), list.join());
const growing = ["a"];
for (const s of growing) { seen.push(s); if (growing.length < 4) growing.push(s + growing.length); }
console.log(seen.splice(0).join());
const shrinking = [1, 2, 3, 4, 5];
for (const n of shrinking) { seen.push(n); if (n === 2) shrinking.splice(0, 2); }
console.log(seen.splice(0).join(), shrinking.join());
const replaced = [1, 2, 3];
for (const n of replaced) { replaced[2] = 30; seen.push(n); }
console.log(seen.splice(0).join());
for (let n of [1, 2]) { n *= 10; seen.push(n); }
for (let [k, v] of Object.entries({ p: 1 })) { k += "!"; v++; seen.push(k, v); }
console.log(seen.splice(0).join());
for (const x of [, 1, undefined, null]) seen.push(String(x));
for (const c of "a😀") seen.push(c);
for (const n of new Set([3, 3, 4])) seen.push(n);
for (const [k] of new Map([["key", 1]])) seen.push(k);
console.log(seen.splice(0).join());
let outside = 0;
for (outside of [5, 6, 7]) if (outside === 6) break;
const target: { v?: number } = {};
for (target.v of [1, 2]) seen.push(target.v);
const arr: number[] = [];
for (arr[arr.length] of [7, 8]) seen.push(arr.length);
console.log(outside, target.v, arr.join(), seen.splice(0).join());
for (const x of []) seen.push("never", x);
for (const i of Array(3).keys()) for (const j of [..."xy"].entries()) seen.push(`${i}${j.join("")}`);
console.log(seen.splice(0).join());
const find = (grid: number[][], n: number): string => { for (const [y, row] of grid.entries()) for (const [x, v] of row.entries()) if (v === n) return `${x},${y}`; return "none"; };
console.log(find([[1, 2], [3, 4]], 3), find([[1]], 9));
