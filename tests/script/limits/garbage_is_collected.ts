// Two hundred times the heap limit can be allocated when it is not kept.
// args: --max-heap 8M
import { spawn, sleep } from "heddle";
class Node1 {
  constructor(readonly next: Node1 | null, readonly text: string) {}
}
let checksum = 0;
for (let round = 0; round < 400; round++) {
  let chain: Node1 | null = null;
  for (let i = 0; i < 5_000; i++) chain = new Node1(chain, `n${i}`);
  for (let n = chain; n !== null; n = n.next) checksum += n.text.length;
}
console.log(checksum);  // expect: 9556000
let sum = 0;
for (let i = 0; i < 20_000; i++) sum += await spawn((n: number) => [n, n].length, i);
console.log(sum);  // expect: 40000
await sleep(1);
