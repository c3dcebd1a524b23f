// Everything left out is reported in one go, each with what to write instead.
// exit: 3
// stderr: not_in_the_language\.ts:9:.*error HD\d+.*var
// stderr: let
// stderr: not_in_the_language\.ts:10:.*error HD\d+
// stderr: ===
// stderr: not_in_the_language\.ts:11:.*error HD\d+
// stderr: not_in_the_language\.ts:12:.*error HD\d+.*arguments
var x = 1;
if (x == 2) console.log(x);
eval("1");
function f() { return arguments.length; }
