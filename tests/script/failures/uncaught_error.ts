// An uncaught error of the main task: reported on stderr with its place, exit code 1.
// exit: 1
// stderr: TypeError: something broke
// stderr: uncaught_error\.ts:7
console.log("before");  // expect: before
function fail(): never {
  throw new TypeError("something broke");
}
fail();
console.log("never");
