// What a task throws is thrown where it is awaited: the very object.
import { spawn } from "heddle";
class Failure extends Error {
  constructor(readonly detail: { n: number }) {
    super("failure");
  }
}
const detail = { n: 1 };
const failure = new Failure(detail);
try {
  await spawn(() => { throw failure; });
} catch (error) {
  console.log(error === failure, (error as Failure).detail === detail);  // expect: true true
}
const late = spawn(async () => { await null; throw failure; });
console.log(await late.catch((error) => error === failure));  // expect: true
for (let i = 0; i < 2; i++) {
  try {
    await late;
  } catch (error) {
    console.log("again", error === failure);  // expect: again true
  }
}
// expect: again true
for (const thrown of ["text", 7, null, undefined, detail]) {
  try {
    await spawn(() => { throw thrown; });
  } catch (error) {
    console.log(error === thrown);
  }
}
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
const results = await Promise.allSettled([spawn(() => 1), spawn(() => { throw failure; })]);
console.log(results.map((r) => r.status).join());  // expect: fulfilled,rejected
console.log((await spawn(() => { throw new RangeError("kind"); }).catch((e: Error) => e)) instanceof RangeError);  // expect: true
