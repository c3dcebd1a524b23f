// When a block with `using` fails and its clean-up fails too, one error carries both.
class Resource {
  constructor(readonly name: string) {}
  [Symbol.dispose](): void { throw new Error(`closing ${this.name}`); }
}
interface Suppressing extends Error { error: Error; suppressed: Suppressing }
try {
  using first = new Resource("first");
  using second = new Resource("second");
  throw new TypeError("body");
} catch (thrown) {
  const { name, message, error, suppressed } = thrown as Suppressing;
  console.log(name, message, thrown instanceof Error);  // expect: SuppressedError An error was suppressed during disposal. true
  console.log(error.message);                           // expect: closing first
  console.log(suppressed.name, suppressed.error.message, suppressed.suppressed.message);  // expect: SuppressedError closing second body
}
try {
  using only = new Resource("only");
} catch (thrown) {
  console.log((thrown as Error).message);  // expect: closing only
}
