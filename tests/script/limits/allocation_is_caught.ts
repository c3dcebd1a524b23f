// Endless allocation is a RangeError that a script can catch; what it held is free again afterwards.
// args: --max-heap 32M
function fill(): number {
  const list: number[][] = [];
  for (;;) list.push(new Array<number>(100).fill(1));
}
for (let i = 0; i < 3; i++) {
  try {
    fill();
  } catch (error) {
    console.log(error instanceof RangeError);  // expect: true
  }
}
// expect: true
// expect: true
try {
  let text = "ab";
  for (;;) text += text;
} catch (error) {
  console.log(error instanceof RangeError);  // expect: true
}
try {
  const map = new Map<number, string>();
  for (let i = 0; ; i++) map.set(i, `value ${i}`);
} catch (error) {
  console.log(error instanceof RangeError);  // expect: true
}
console.log(new Array<number>(1000).fill(1).length);  // expect: 1000
