// Uncaught, it ends the run with exit code 4.
// args: --max-heap 16M
// exit: 4
// stderr: RangeError|memory|heap
console.log("before");  // expect: before
const list: object[] = [];
for (let i = 0; ; i++) list.push({ i, next: list[i - 1] });
