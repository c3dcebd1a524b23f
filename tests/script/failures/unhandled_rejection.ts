// A rejection nobody handles ends the main task, as in Node.
// exit: 1
// stderr: Error: nobody listens
Promise.reject(new Error("nobody listens"));
console.log("end of main");  // expect: end of main
setTimeout(() => console.log("never printed"), 50);
