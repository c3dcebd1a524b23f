// A syntax error shows the line and a caret.
// exit: 3
// stderr: syntax\.ts:7:.*error HD\d+
// stderr: const broken = \(1 \+ ;
// stderr: \^
console.log("never");
const broken = (1 + ;
