// Uncaught, it ends the run with exit code 4.
// exit: 4
// stderr: RangeError
function endless(n: number): number {
  return 1 + endless(n + 1);
}
console.log("before");  // expect: before
endless(0);
