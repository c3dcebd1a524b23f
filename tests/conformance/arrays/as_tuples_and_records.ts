// Tuples, readonly arrays, arrays of arrays as tables and as points.
type Point = readonly [x: number, y: number];
const add = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by];
const path: Point[] = [[0, 0], [1, 2], [3, 3]];
console.log(path.reduce(add).join(), path.map(([x]) => x).join(), path.at(-1)?.[1]);
const entry: [string, number, boolean?] = ["k", 1];
const [key, value, flag = true] = entry;
console.log(key, value, flag, entry.length, entry[2]);
entry[2] = false;
entry.push(true as never);
console.log(entry.length, JSON.stringify(entry));
const table = [["name", "age"], ["ann", "30"], ["bob", "41"]];
const [header, ...rows] = table;
const objects = rows.map((row) => Object.fromEntries(header.map((h, i) => [h, row[i]])));
console.log(JSON.stringify(objects), objects.map((o) => o.name).join());
const widths = header.map((_, c) => Math.max(...table.map((row) => row[c].length)));
for (const row of table) console.log(row.map((cell, c) => cell.padEnd(widths[c])).join(" | "));
const transpose = <T>(m: T[][]): T[][] => m[0].map((_, c) => m.map((row) => row[c]));
console.log(JSON.stringify(transpose(table)), JSON.stringify(transpose(transpose([[1, 2], [3, 4]]))));
const grid = Array.from({ length: 3 }, (_, y) => Array.from({ length: 4 }, (_, x) => x * y));
grid[1][2] = 99;
console.log(grid.map((r) => r.join(" ")).join(" / "), grid.flat().reduce((a, b) => a + b));
const neighbours = (x: number, y: number): number[] => [[-1, 0], [1, 0], [0, -1], [0, 1]].map(([dx, dy]) => grid[y + dy]?.[x + dx]).filter((v) => v !== undefined);
console.log(neighbours(0, 0).join(), neighbours(2, 1).join(), neighbours(3, 2).join());
const frozen: readonly number[] = Object.freeze([1, 2, 3]);
try { (frozen as number[])[0] = 9; } catch (e) { console.log((e as Error).message); }
try { (frozen as number[]).length = 0; } catch (e) { console.log((e as Error).name); }
try { (frozen as number[]).sort(); } catch (e) { console.log((e as Error).name); }
console.log(frozen.join(), Object.isFrozen(frozen), frozen.map((n) => n + 1).join());
const swap = <A, B>([a, b]: [A, B]): [B, A] => [b, a];
console.log(swap(swap([1, "one"])).join(), [..."ab"].map((c, i): [string, number] => [c, i]).map(swap).join(";"));
const variadic = (...args: [number, ...string[]]): string => args.slice(1).join(String(args[0]));
console.log(variadic(1, "a", "b", "c"), variadic(0));
const sparse: (number | undefined)[] = [];
sparse[4] = 1;
sparse.forEach((n, i) => console.log("only", i, n));
console.log(sparse.length, sparse.map(() => 0).filter((n) => n === 0).length, Object.entries(sparse).join());
