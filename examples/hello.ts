// heddle run hello.ts
import { spawn, sleep } from "heddle";

class Greeter {
  constructor(private readonly greeting: string) {}

  async greet(name: string, pause: number): Promise<string> {
    await sleep(pause); // the task waits; its worker runs others
    return `${this.greeting}, ${name}!`;
  }
}

const greeter = new Greeter("Hello");
const names = ["Ada", "Grace", "Barbara"];
const tasks = names.map((name, i) => spawn(() => greeter.greet(name, 30 - i * 10)));

for (const task of tasks) console.log(await task);

const square = (n: number): number => n * n;
const squares = await Promise.all([1, 2, 3, 4].map((n) => spawn(square, n)));
console.log("squares computed by four tasks:", squares);
