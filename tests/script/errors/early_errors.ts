// Early errors that only a look behind or around shows.
// exit: 3
let rest: number[] = [];
let left = {};
[...rest,] = [1];
// stderr: early_errors.ts:5:2: error HD1113: a rest element must be the last
({ ...left, } = { a: 1 });
// stderr: early_errors.ts:7:4: error HD1113: a rest element must be the last
switch (rest.length) {
  case 0:
    using nothing = null;
// stderr: early_errors.ts:11:5: error HD1144: 'using' cannot stand in a case of a switch
// stderr: put braces round the statements of the case
}
class Names {
  static {
    console.log(argument\u0073);
// stderr: early_errors.ts:17:17: error HD1405: 'arguments' is not supported
  }
}
++-rest;
// stderr: early_errors.ts:21:3: error
