// Scopes inside of scopes, deeper than a native stack would be: they end, and are cancelled, one inside of the other.
// args: --workers 1
// args: --workers 4
import { scope, spawn, CancelledError, Channel } from "heddle";

const DEPTH = 50_000;
const stands = new Channel<number>(), gate = new Channel<number>();

async function floating(depth: number): Promise<void> {
  if (depth > 0) {
    scope(() => floating(depth - 1));
  } else {
    await stands.send(1);
    await gate.receive();
  }
}
for (const end of ["is over", "is cancelled"]) {
  const all = spawn(() => scope(() => floating(DEPTH)));
  await stands.receive();
  if (end === "is over") {
    await gate.send(1);
  } else {
    all.cancel();
  }
  try { await all; } catch (error) { console.log(error instanceof CancelledError); }
  console.log(end);
}
// expect: is over
// expect: true
// expect: is cancelled
