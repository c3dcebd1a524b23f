// What the documented subset has and Node 20 does not: preloaded, so that the programs themselves stay untouched.
Promise.withResolvers ??= function () { let resolve, reject; const promise = new this((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
Object.groupBy ??= function (items, key) { const groups = Object.create(null); let i = 0; for (const item of items) (groups[key(item, i++)] ??= []).push(item); return groups; };
