// An iterator whose `next` is a number is no built-in source: calling it is a TypeError, not a memory fault.
const iterable: any = { [Symbol.iterator]: () => ({ next: 5 }) };
try {
  for (const value of iterable) console.log(value);
} catch (error) {
  console.log(error instanceof TypeError); // expect: true
}
