// The first to settle wins; the other goes on and is cancelled by hand.
import { spawn, sleep } from "heddle";
const slow = spawn(async () => { await sleep(60_000); return "slow"; });
const fast = spawn(async () => { await sleep(1); return "fast"; });
console.log(await Promise.race([slow, fast]));  // expect: fast
slow.cancel();
console.log(await slow.catch((e: Error) => e.name));  // expect: CancelledError
