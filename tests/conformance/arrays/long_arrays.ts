// Arrays so long that the methods work on them in pieces.
const a: any[] = [];
for (let i = 0; i < 100000; i++) a.push(i % 1000 === 7 ? undefined : i);
delete a[5000];
console.log(a.indexOf(99999), a.indexOf(-1), a.includes(undefined), a.lastIndexOf(3), a.lastIndexOf(-3), a.lastIndexOf(99999, -2), a.lastIndexOf(0, -100000), a.lastIndexOf(0, -100001));
const sum = (x: any[]) => { let h = x.length; for (let i = 0; i < x.length; i++) h = (h * 31 + (i in x ? (x[i] === undefined ? 7 : x[i]) : 3)) % 1000003; return h; };
console.log(sum(a.slice()), sum(a.slice(10, -10)), sum(a.slice(50)), a.slice(60, 50).length);
console.log(sum(a.reverse()), a[94999] === undefined, 94999 in a);
for (const [s, d, n] of [[10, 1, 1], [10, 5, 0], [10, 0, 5], [3, 50000, 2], [70000, 3, 40000], [99990, 5, 12000], [0, 100000, 1], [100, 0, 0]]) {
  const b = a.slice();
  const items: any[] = [];
  for (let i = 0; i < n; i++) items.push(i * 3);
  const r = b.splice(s, d, ...items);
  console.log(s, d, n, r.length, sum(r), b.length, sum(b));
}
console.log(sum(a.concat(a, 5, [], [1], a)), [].concat().length, sum([1].concat([2, , 3] as any, 4 as any)));
console.log(sum(new Array(100000).fill(4, 3, -5)));
class Mine extends Array<number> {}
const m = new Mine(); for (let i = 0; i < 30000; i++) m.push(i);
console.log(m.slice(5) instanceof Mine, m.concat([1]) instanceof Mine, m.splice(3, 20000) instanceof Mine, m.length, sum(m as any));
const f = a.indexOf.bind(a); console.log(f(99999), a.indexOf.call(a, 1), a.indexOf.apply(a, [99998]));
console.log([a, a].map((x) => x.indexOf(-1)), await Promise.resolve(a).then((x) => x.includes(44444)));
console.log(await Promise.resolve(-1).then(a.indexOf.bind(a)), await Promise.resolve(0).then(a.lastIndexOf.bind(a)));
const frozen: any[] = Object.freeze(a.slice()) as any;
for (const g of [() => frozen.reverse(), () => frozen.fill(0), () => frozen.splice(1, 1), () => frozen.splice(0, 0, 1), () => frozen.splice(0, 0), () => frozen.splice(99999, 1)]) { try { g(); console.log("no"); } catch (e: any) { console.log(e.message); } }
