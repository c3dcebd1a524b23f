// Two tasks lock the same two mutexes in different orders: each may hold one and wait for the other for ever.
// All who need both should lock them in the same order.
import { spawn, Mutex } from "heddle";

class Account {
  readonly mutex = new Mutex();
  constructor(public balance: number) {}
}

async function move(from: Account, to: Account, amount: number): Promise<void> {
  using outer = await from.mutex.lock();
  using inner = await to.mutex.lock();
  from.balance -= amount;
  to.balance += amount;
}

const yours = new Account(100), mine = new Account(100);
const there = spawn(move, yours, mine, 10), back = spawn(move, mine, yours, 5);
await there;
await back;
if (yours.balance !== 95 || mine.balance !== 105) throw new Error("money is lost");
