// An error thrown by a timer callback ends the main task.
// exit: 1
// stderr: Error: in the timer
setTimeout(() => { throw new Error("in the timer"); }, 1);
setTimeout(() => console.log("never printed"), 100);
console.log("end of main");  // expect: end of main
