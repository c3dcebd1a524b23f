// The report of an error whose message there is no memory to put together says what else is known.
// args: --max-heap 2M
// exit: 1
// stderr: ^Uncaught RangeError$
// stderr: at message_too_long_to_print.ts:9:\d+
let text = "sixteen letters ";
for (let i = 0; i < 20; i++) text += text;
console.log(text.length);  // expect: 16777216
throw new RangeError(text);
