// Assignment patterns may have any target: members, elements, private fields, nested ones.
class Vector {
  #x = 0;
  y = 0;
  static last = "";
  set both([x, y]: [number, number]) { [this.#x, this.y] = [x, y]; }
  set named({ x, y }: { x: number; y: number }) { ({ x: this.#x, y: this.y } = { x, y }); Vector.last = "named"; }
  toString(): string { return `(${this.#x},${this.y})`; }
}
const v = new Vector();
v.both = [3, 4];
console.log(`${v}`);
v.named = { x: 5, y: 6 };
console.log(`${v}`, Vector.last);
const record: Record<string, number> = {};
[record.first, record["second"], ...[record.third]] = [1, 2, 3];
({ a: record.a, b: record["b" + "b"] } = { a: 10, b: 20 });
console.log(JSON.stringify(record));
const grid = [[0, 0], [0, 0]];
[[grid[0][0], grid[0][1]], [grid[1][0], grid[1][1]]] = [[1, 2], [3, 4]];
console.log(JSON.stringify(grid));
for ([record.loop] of [[7], [8], [9]]) record.sum = (record.sum ?? 0) + record.loop;
console.log(record.sum, record.loop);
for ({ k: record.key, v: record.value = -1 } of [{ k: 1, v: 2 }, { k: 3 }] as { k: number; v?: number }[]) console.log(record.key, record.value);
let fib = [0, 1];
for (let i = 0; i < 10; i++) [fib[0], fib[1]] = [fib[1], fib[0] + fib[1]];
console.log(fib.join());
const arr = [5, 3, 8, 1, 9, 2];
for (let i = 0; i < arr.length; i++) for (let j = i + 1; j < arr.length; j++) if (arr[j] < arr[i]) [arr[i], arr[j]] = [arr[j], arr[i]];
console.log(arr.join());
let a: number, b: number, c: number[];
[a, [b, ...c]] = [1, [2, 3, 4]];
console.log(a, b, c.join());
({ a, b: [b, c[0]] } = { a: 100, b: [200, 300] });
console.log(a, b, c.join());
const gcd = (m: number, n: number): number => { while (n) [m, n] = [n, m % n]; return m; };
console.log(gcd(84, 36), gcd(17, 5));
