// cancel() reaches what a task has left running when its main function has ended.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const task = spawn(() => {
  void (async () => {
    try {
      await sleep(60_000);
    } finally {
      log.push("cleaned up");
    }
  })();
  return "ended";
});
console.log(await task);  // expect: ended
task.cancel("no longer needed");
while (log.length === 0) await sleep(1);
console.log(log.join(" "), await task, task.status);  // expect: cleaned up ended done
