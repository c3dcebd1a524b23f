// A context whose limit leaves no room even for the main task: a report, not a crash.
// args: --max-heap 1
// args: --max-heap 4K
// exit: 4
// stderr: RangeError: Out of memory: the context's heap is limited to \d+ bytes
console.log("never");
