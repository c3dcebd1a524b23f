// Any value can be thrown and is shown.
// exit: 1
// stderr: just text
throw "just text";
