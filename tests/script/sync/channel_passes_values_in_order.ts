// Values come out as they went in, with and without a buffer, whoever is faster.
// args: --workers 1
// args: --workers 4
import { spawn, Channel } from "heddle";

for (const capacity of [0, 1, 3, 100]) {
  const channel = new Channel<number>(capacity);
  const sender = spawn(async () => {
    for (let i = 0; i < 50; i++) await channel.send(i);
    channel.close();
    return channel.closed;
  });
  const got: number[] = [];
  for (;;) {
    const value = await channel.receive();
    if (value === undefined) break;
    got.push(value);
  }
  console.log(capacity, got.length, got.every((value, i) => value === i), await sender);
}
// expect: 0 50 true true
// expect: 1 50 true true
// expect: 3 50 true true
// expect: 100 50 true true

const values = new Channel<unknown>(8);
const object = { name: "shared" };
for (const value of [1, "two", null, undefined, object, [3]]) await values.send(value);
console.log(values.length, values.capacity);  // expect: 6 8
console.log(await values.receive(), await values.receive(), await values.receive());  // expect: 1 two null
console.log(await values.receive(), (await values.receive()) === object);  // expect: undefined true
console.log(await values.receive(), values.length);  // expect: [ 3 ] 0
console.log(new Channel().capacity);  // expect: 0
