// What Map, Object.fromEntries and AggregateError take, and Map.groupBy.
const any = (value: unknown): any => value;
const attempt = (action: () => unknown): void => {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
};

const groups = Map.groupBy(["apple", "pear", "plum", "fig"], (word, index) => (index > 2 ? NaN : word.length));
console.log(groups.size, groups.get(4), groups.get(5), groups.get(NaN), [...groups.keys()]);
console.log(Map.groupBy([0, -0, 1], (value) => value).get(0), Map.groupBy(new Set("aab"), (letter) => letter).size);
attempt(() => Map.groupBy([1], any(5)));

attempt(() => new Map(any([1])));
attempt(() => new Map(any([["a", 1], null])));
attempt(() => new Map(any(["ab"])));
attempt(() => new Map(any([["a"]])).get("a"));
attempt(() => Object.fromEntries(any([1])));
attempt(() => Object.fromEntries(any(["ab"])));
attempt(() => Object.fromEntries(any(undefined)));
attempt(() => Object.fromEntries(new Map([["x", 1]])).x);
attempt(() => new Map([[1, 2]]).forEach(any(undefined)));

const errors = new Set([new Error("first"), 2]);
const several = new AggregateError(errors, "several");
errors.clear();
console.log(several.errors.length, several.errors[1], several.message, Array.isArray(several.errors));
const list = [1];
console.log(new AggregateError(list).errors === list, Object.keys(several).length);
console.log(Object.getOwnPropertyNames({ b: 1, 2: 1, a: 1, 1: 1 }), Object.getOwnPropertyNames([7, 8]), Object.getOwnPropertyNames("ab"));
