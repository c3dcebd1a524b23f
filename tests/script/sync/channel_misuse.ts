import { Channel } from "heddle";

for (const capacity of [-1, 1.5, NaN, "3" as any, {} as any]) {
  try {
    new Channel(capacity);
  } catch (error) {
    console.log(String(error));
  }
}
// expect: RangeError: The capacity of a Channel must be a whole number from 0 to 2147483647, found -1
// expect: RangeError: The capacity of a Channel must be a whole number from 0 to 2147483647, found 1.5
// expect: RangeError: The capacity of a Channel must be a whole number from 0 to 2147483647, found NaN
// expect: RangeError: The capacity of a Channel must be a whole number from 0 to 2147483647, found '3'
// expect: RangeError: The capacity of a Channel must be a whole number from 0 to 2147483647, found #<Object>
try {
  (Channel as any)(1);
} catch (error) {
  console.log(String(error));  // expect: TypeError: Class constructor Channel cannot be invoked without 'new'
}
try {
  const send: any = new Channel(1).send;
  send(1);
} catch (error) {
  console.log(String(error));  // expect: TypeError: not a Channel: undefined
}
console.log(new Channel<number>(1) instanceof Channel);  // expect: true
