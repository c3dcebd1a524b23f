// The same with two workers.
// args: --workers 2
// expect: ok
import "./shape_change.ts";
