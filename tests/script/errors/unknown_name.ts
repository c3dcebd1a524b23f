// An unknown name is an error before anything runs, with its place and a suggestion.
// exit: 3
// stderr: unknown_name\.ts:7:16: error HD\d+
// stderr: counter
console.log("never");
const counter = 1;
console.log(1, countre);
