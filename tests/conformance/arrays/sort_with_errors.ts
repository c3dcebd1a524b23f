// Comparators that throw, give odd results, or look at the list; stability over many equal items; the copy that toSorted makes.
const attempt = (label: string, body: () => unknown): void => {
  try { console.log(label, String(body())); } catch (error) { console.log(label, `${error}`); }
};
const list = [5, 3, 9, 1];
let calls = 0;
attempt("throws at once", () => list.sort(() => { throw new Error("no order"); }));
attempt("throws later", () => list.sort((a, b) => { if (++calls === 3) throw new RangeError("third"); return a - b; }));
console.log("same items", list.toSorted((a, b) => a - b).join(), list.length);
attempt("no function", () => list.sort("up" as never));
attempt("null", () => list.sort(null as never));
attempt("toSorted of an object", () => list.toSorted({} as never));
attempt("undefined", () => list.sort(undefined).join());
attempt("one item is not compared", () => [1].sort(() => { throw new Error("never"); }).join());
attempt("empty", () => [].sort(() => { throw new Error("never"); }).length);
attempt("undefined is not compared", () => [3, undefined, 1, undefined].sort((a, b) => { if (a === undefined || b === undefined) throw new Error("never"); return a - b; }).map(String).join());
attempt("holes", () => { const a = [3, , 1, , 2]; a.sort(); return `${a.join()} ${a.length} ${3 in a} ${2 in a}`; });
attempt("toSorted fills holes", () => { const a = [3, , 1].toSorted(); return `${a.map(String).join()} ${2 in a}`; });
attempt("NaN results", () => [2, 1, 3].sort(() => NaN).join());
attempt("fractions", () => [0.3, 0.1, 0.2].sort((a, b) => a - b).join());
attempt("infinite", () => [1, Infinity, -Infinity, 0].sort((a, b) => (a < b ? -Infinity : a > b ? Infinity : 0)).join());
const people = Array.from({ length: 40 }, (_, i) => ({ id: i, group: (i * 7) % 4, name: `p${(i * 13) % 10}` }));
attempt("stable", () => people.toSorted((a, b) => a.group - b.group).map((p) => p.id).join());
attempt("stable twice", () => people.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).sort((a, b) => b.group - a.group).map((p) => `${p.group}${p.name}`).slice(0, 12).join());
attempt("untouched", () => people.map((p) => p.id).slice(0, 5).join());
const same = [2, 1];
attempt("gives itself", () => `${same.sort() === same} ${same.toSorted() === same}`);
attempt("texts", () => ["b", "B", "a", "A", "", "ä", "aa", "10", "9"].sort().join());
attempt("mixed by text", () => [10, 9, 1, true, null, "0", undefined, [2], "b"].sort().map(String).join());
attempt("toString once or more", () => { let asked = false; const o = (n: number) => ({ toString() { asked = true; return `o${n}`; } }); return `${[o(2), o(1)].sort().map((x) => `${x}`).join()} ${asked}`; });
attempt("toString throws", () => [{ toString() { throw new Error("no text"); } }, 1].sort());
attempt("reverse by sign", () => [1, 2, 3, 4].sort(() => -1).length);
attempt("many keys", () => [["b", 2], ["a", 2], ["b", 1], ["a", 1]].sort(([a, x], [b, y]) => (a as string).localeCompare(b as string) || (x as number) - (y as number)).map((p) => p.join("")).join());
attempt("large", () => { const big = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5003); big.sort((a, b) => a - b); return `${big.every((x, i) => i === 0 || big[i - 1] <= x)} ${big[0]} ${big[2500]} ${big[4999]}`; });
attempt("sorted and reversed input", () => { const up = Array.from({ length: 100 }, (_, i) => i); return `${up.toSorted((a, b) => b - a).slice(0, 3).join()} ${up.toReversed().sort((a, b) => a - b).slice(0, 3).join()}`; });
attempt("frozen", () => Object.freeze([2, 1]).toSorted().join());
