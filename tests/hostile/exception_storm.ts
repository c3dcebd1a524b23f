// Throwing often, deeply and with hostile error objects.
let caught = 0;
for (let i = 0; i < 100_000; i++) {
  try {
    throw new Error(`number ${i}`);
  } catch {
    caught++;
  }
}
console.log(caught);  // expect: 100000
function deep(n: number): number {
  try {
    return n === 0 ? JSON.parse("{") as number : deep(n - 1) + 1;
  } finally {
    caught--;
  }
}
try {
  deep(2000);
} catch (error) {
  console.log((error as Error).name, caught);  // expect: SyntaxError 97999
}
let cause: unknown = "bottom";
for (let i = 0; i < 20_000; i++) cause = new Error("link", { cause });
console.log((cause as Error).message);  // expect: link
class Hostile extends Error {
  override get message(): string {
    throw new Error("message is hostile");
  }
  override toString(): string {
    throw new Error("toString is hostile");
  }
}
for (const body of [() => `${new Hostile()}`, () => new Hostile().message]) {
  try {
    body();
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: toString is hostile
// expect: message is hostile
