// Literals, spread, computed names, accessors, dictionaries, destructuring, freeze.
interface Point { x: number; y: number; [name: string]: unknown }
const point: Point = { x: 1, y: 2 };
const copy = { ...point, z: 3, ["w" + point.x]: 4 };
const counter = {
  count: 0,
  get next(): number { return ++this.count; },
  set next(value: number) { this.count = value; },
};
counter.next = 5;
delete copy.w1;
for (let i = 0; i < 20; i++) copy[`made${i}`] = i;
const { x, ...rest } = copy;
const assigned = Object.assign({}, rest, { last: Object.freeze([1, 2]) });
const entries = Object.fromEntries(Object.entries(point).map(([name, value]) => [name.toUpperCase(), value]));
const grouped = Object.groupBy([1, 2, 3, 4], (n) => (n % 2 === 0 ? "even" : "odd"));
console.log(x, Object.keys(assigned).length, counter.next, entries.X, grouped.even?.length, Object.values(copy).length);
