// A clean-up that never ends is cut off after its second, and the scope is over: beside a deadline, and with a scope that it opened.
// args: --workers 1
// args: --workers 4
import { currentTask, scope, Channel } from "heddle";

const never = new Channel<number>(), stands = new Channel<number>();
async function outcome(run: () => Promise<unknown>): Promise<string> {
  try { return String(await run()); } catch (error) { return String(error).split(":")[0]; }
}
const late = outcome(() => scope(async () => {
  try { currentTask().cancel(); } finally { await never.receive(); }
}, { timeout: 5 }));
const nested = outcome(() => scope(async (s) => {
  s.spawn(async () => {
    try {
      await stands.send(1);
      await never.receive();
    } finally {
      await scope(() => never.receive());
    }
  });
  await stands.receive();
  throw "failed";
}));
console.log(await late, await nested);  // expect: TimeoutError failed
