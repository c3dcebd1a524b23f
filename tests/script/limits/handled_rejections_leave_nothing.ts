// Rejections that were handled meanwhile are not remembered until the task has nothing else to do.
// args: --max-heap 4M
let caught = 0;
for (let i = 0; i < 50_000; i++) {
  try { await Promise.reject(new Error("no")); } catch { caught++; }
}
console.log(caught);  // expect: 50000
