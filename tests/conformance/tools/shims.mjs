// What the documented subset has and Node 20 does not: preloaded, so that the programs themselves stay untouched.
Promise.withResolvers ??= function () { let resolve, reject; const promise = new this((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
Object.groupBy ??= function (items, key) { const groups = Object.create(null); let i = 0; for (const item of items) (groups[key(item, i++)] ??= []).push(item); return groups; };
Map.groupBy ??= function (items, key) { const groups = new Map(); let i = 0; if (typeof key !== "function") throw new TypeError(`${key} is not a function`); for (const item of items) { const k = key(item, i++); groups.has(k) ? groups.get(k).push(item) : groups.set(k, [item]); } return groups; };
// Built-in functions are not shown as properties.
for (const [holder, name] of [[Promise, "withResolvers"], [Object, "groupBy"], [Map, "groupBy"]]) Object.defineProperty(holder, name, { enumerable: false });
