// Things that contain themselves: printing, joining and copying end.
const list: unknown[] = [1];
list.push(list, [list]);
console.log(list.join(), String(list), `${list}`);  // expect: 1,, 1,, 1,,
console.log(list);  // expect: <ref *1> [ 1, [Circular *1], [ [Circular *1] ] ]
const object: { self?: unknown; map: Map<unknown, unknown> } = { map: new Map() };
object.self = object;
object.map.set(object, object.map);
console.log(JSON.stringify(object.map));  // expect: {}
const copy = structuredClone(object);
console.log(copy.self === copy, copy.map.get(copy) === copy.map, copy !== object);  // expect: true true true
for (const body of [() => JSON.stringify(object), () => JSON.stringify(list), () => list.flat(Infinity)]) {
  try {
    body();
    console.log("no error");
  } catch (error) {
    console.log(error instanceof TypeError || error instanceof RangeError);
  }
}
// expect: true
// expect: true
// expect: true
const error: Error & { cause?: unknown } = new Error("its own cause");
error.cause = error;
console.log(error.message, error.cause === error);  // expect: its own cause true
let deep: unknown[] = [];
for (let i = 0; i < 50_000; i++) deep = [deep];
for (const body of [() => String(deep), () => JSON.stringify(deep), () => deep.flat(Infinity), () => structuredClone(deep)]) {
  try {
    body();
    console.log(true);
  } catch (error) {
    console.log(error instanceof RangeError);
  }
}
// expect: true
// expect: true
// expect: true
// expect: true
