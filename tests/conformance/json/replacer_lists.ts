// A list of names as replacer: its order, doubles, numbers, and what is neither.
let reads = 0;
const value = {
  a: 1,
  1: "one",
  get b() {
    reads++;
    return { a: 2, b: 3, c: [{ a: 4, z: 5 }] };
  },
  c: null,
};
console.log(JSON.stringify(value, ["b", "a", "b"]), reads);
console.log(JSON.stringify(value, [1, "1", "a"]));
console.log(JSON.stringify(value, []), JSON.stringify([value], ["c"]));
console.log(JSON.stringify(value, [true, null, undefined, {}, "c"] as unknown as string[]));
console.log(JSON.stringify(value, ["c", "b", "z"], 1));
