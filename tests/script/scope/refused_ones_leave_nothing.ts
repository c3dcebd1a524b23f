// args: --max-tasks 1 --max-heap 4M
import { scope } from "heddle";

let refused = 0;
for (let i = 0; i < 20_000; i++) {
  try { await scope(() => 1, { timeout: 60_000 }); } catch { refused++; }
}
console.log(refused);  // expect: 20000
