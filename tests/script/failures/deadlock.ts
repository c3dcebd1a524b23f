// When nothing can go on and the main function can never settle, Heddle says so.
// exit: 1
// stderr: [Dd]eadlock
// stderr: deadlock\.ts:7:
console.log("before");  // expect: before
try {
  await new Promise<void>(() => {});
} finally {
  console.log("no finally runs");
}
