// Two tasks add to one number. Each reads it, adds, and writes it back: what the other wrote in between is lost.
// An Atomic, or a Mutex around both, would keep it.
import { spawn } from "heddle";

let visitors = 0;

function letIn(count: number): void {
  for (let i = 0; i < count; i++) visitors = visitors + 1;
}

const doors = [spawn(letIn, 3), spawn(letIn, 3)];
for (const door of doors) await door;
if (visitors !== 6) throw new Error(`6 came in, ${visitors} were counted`);
