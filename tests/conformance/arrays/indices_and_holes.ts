// Reading and writing at any index, holes, growth, negative and fractional keys as data.
const a = [10, 20, 30];
console.log(a[0], a[2], a[3], a[-1], a[0.5], a.length);
a[3] = 40;
a[a.length] = 50;
console.log(a.join(), a.length);
const sparse: (number | undefined)[] = [];
sparse[4] = 4;
console.log(sparse.length, sparse[0], 0 in sparse, 4 in sparse, sparse.join("-"));
let visits = 0;
sparse.forEach(() => visits++);
console.log(visits, sparse.map((x) => x! * 2).length, sparse.filter(() => true).length, [...sparse].length, sparse.indexOf(undefined), sparse.includes(undefined));
const holes = new Array<number>(3);
console.log(holes.length, holes[0], Object.keys(holes).length, holes.fill(1).join());
const nested: number[][] = [];
for (let i = 0; i < 4; i++) {
  nested[i] = [];
  for (let j = 0; j <= i; j++) nested[i][j] = i === 0 || j === 0 || j === i ? 1 : nested[i - 1][j - 1] + nested[i - 1][j];
}
console.log(nested.map((r) => r.join(" ")).join(" / "));
const far: number[] = [1];
far[5000] = 2;
console.log(far.length, far[2500], far[5000], Object.keys(far).length);
far.length = 2;
console.log(far.length, far[5000]);
const values: (string | number | boolean | null | undefined | object)[] = [1, "two", true, null, undefined, {}, [], () => 1];
console.log(values.map((v) => typeof v).join());
const triple: [number, string, boolean?] = [1, "a"];
triple[2] = true;
console.log(triple.length, triple.join());
let i = 0;
const order: number[] = [];
order[i++] = i++;
order[i++] = i;
console.log(order.map((x) => String(x)).join(), order.length);
const copy = Object.assign([], [1, 2, 3], [9]);
console.log((copy as number[]).join());
for (const k in ["x", "y"]) console.log(k, typeof k);
