// A text that was put together is made whole when it is printed. Where there is no memory for that, the call throws, and
// prints nothing in its place.
// args: --max-heap 2M
let text = "sixteen letters ";
for (let i = 0; i < 20; i++) text += text;
function attempt(print: () => void): string {
  try {
    print();
    return "printed";
  } catch (error) {
    return error instanceof RangeError ? error.message.slice(0, 13) : String(error);
  }
}
console.log(text.length);                                       // expect: 16777216
console.log(attempt(() => console.log(text)));                  // expect: Out of memory
console.log(attempt(() => console.log([text])));                // expect: Out of memory
console.log(attempt(() => console.log({ [text.length]: text })));  // expect: Out of memory
console.log(attempt(() => console.log("%s %d", text, text)));   // expect: Out of memory
console.log(attempt(() => console.log("%d", text)));            // expect: Out of memory
console.log(attempt(() => console.log(text, 1)));               // expect: Out of memory
console.log(attempt(() => console.log(new Error(text))));       // expect: Out of memory
console.log(attempt(() => console.group(text)));                // expect: Out of memory
console.log("not indented");                                    // expect: not indented
