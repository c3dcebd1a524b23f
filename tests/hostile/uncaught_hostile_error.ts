// An uncaught object that fights being printed still ends the run with one message.
// exit: 1
// stderr: .
console.log("before");  // expect: before
throw {
  get message(): string { throw new Error("no message"); },
  get stack(): string { throw new Error("no stack"); },
  get name(): string { throw new Error("no name"); },
  toString(): string { throw new Error("no text"); },
};
