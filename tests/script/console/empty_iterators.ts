// Iterators of a Map or Set with nothing left, and what is shown although it is too deep: what is empty.
const entries = new Map([["k", 1]]).entries();
console.log([...entries], entries, [entries], entries.next());  // expect: [ [ 'k', 1 ] ] [Map Entries] {  } [ [Map Entries] {  } ] { value: undefined, done: true }
console.log(new Map().keys(), new Map().values(), new Set().values(), new Set().entries());  // expect: [Map Iterator] {  } [Map Iterator] {  } [Set Iterator] {  } [Set Entries] {  }
console.log({ a: { b: { c: entries, d: [1].values() } } });
// expect: {
// expect:   a: { b: { c: [Object [Map Iterator]], d: Object [Array Iterator] {} } }
// expect: }
console.log({ a: { b: { c: {}, d: [], e: new Map() } } });
// expect: { a: { b: { c: {}, d: [], e: Map(0) {} } } }
console.log({ a: { b: { c: { x: 1 }, d: [1], e: new Map([[1, 2]]) } } });
// expect: { a: { b: { c: [Object], d: [Array], e: [Map] } } }
const values = new Set([1, 2]).values();
console.log(values.next().value, values);  // expect: 1 [Set Iterator] { 2 }
for (const value of values) console.log(value, values);  // expect: 2 [Set Iterator] {  }
console.log(values);  // expect: [Set Iterator] {  }
const elements = [1].keys();
console.log([...elements], elements);  // expect: [ 0 ] Object [Array Iterator] {}
const points = "a"[Symbol.iterator]();
console.log([...points], points);  // expect: [ 'a' ] Object [String Iterator] {}
