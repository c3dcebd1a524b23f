// globalThis has the globals as properties.
console.log(typeof globalThis, globalThis === globalThis.globalThis);
console.log(globalThis.Math === Math, globalThis.Map === Map, globalThis.parseInt === parseInt);
console.log(new globalThis.Set([1, 2]).size, globalThis.JSON.stringify([globalThis.NaN, globalThis.Infinity]));
console.log("Promise" in globalThis, "setTimeout" in globalThis, "noSuchThing" in globalThis);
const open = globalThis as Record<string, unknown>;
console.log(open["noSuchThing"], open["isNaN"] === isNaN, typeof open["structuredClone"]);
console.log(globalThis.undefined, typeof globalThis.queueMicrotask, globalThis?.Array === Array);
