// A task looks whether the door is open, and if not, leaves word how to wake it. If the door opens in between, nobody
// wakes it. A Channel that is closed, or a promise that is made beforehand, keeps the signal.
import { spawn } from "heddle";

let isOpen = false;
let knock: (() => void) | undefined;

async function enter(): Promise<void> {
  if (!isOpen) await new Promise<void>((resolve) => { knock = resolve; });
}

function open(): void {
  isOpen = true;
  if (knock !== undefined) knock();
}

const guest = spawn(enter), host = spawn(open);
await host;
await guest;
