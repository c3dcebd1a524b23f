// The stack of an error goes on through what awaits the function that failed, also when nothing had to wait, and to where the task
// was spawned.
import { sleep, spawn } from "heddle";

let pause: () => unknown = () => 1;

class Shop {
  async price(): Promise<number> {
    await pause();
    throw new Error("failed");
  }
}
async function order(): Promise<number> {
  return (await new Shop().price()) + 1;
}
function start(): Promise<number> {
  return spawn(order);
}

/// The lines without the folder of this file.
function stack(error: unknown): string {
  return (error as Error)
    .stack!.split("\n")
    .map((line) => {
      const place = Math.max(line.lastIndexOf("("), line.lastIndexOf(" ")) + 1;
      return line.slice(0, place) + line.slice(Math.max(place, line.lastIndexOf("/") + 1));
    })
    .join("\n");
}

async function show(run: () => Promise<number>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.log(stack(error));
  }
}

await show(order);
// expect: Error: failed
// expect:     at Shop.price (stack_across_await.ts:10:11)
// expect:     at async order (stack_across_await.ts:14:11)
// expect:     at async show (stack_across_await.ts:33:5)
// expect:     at async stack_across_await.ts:39:1
pause = () => sleep(1);
await show(order);
// expect: Error: failed
// expect:     at Shop.price (stack_across_await.ts:10:11)
// expect:     at async order (stack_across_await.ts:14:11)
// expect:     at async show (stack_across_await.ts:33:5)
// expect:     at async stack_across_await.ts:46:1
await show(start);
// expect: Error: failed
// expect:     at Shop.price (stack_across_await.ts:10:11)
// expect:     at async order (stack_across_await.ts:14:11)
// expect:     at spawn in start (stack_across_await.ts:17:10)
await show(() => spawn(() => spawn(order)));
// expect: Error: failed
// expect:     at Shop.price (stack_across_await.ts:10:11)
// expect:     at async order (stack_across_await.ts:14:11)
// expect:     at spawn (stack_across_await.ts:57:30)
