// Modules that import each other: functions are ready at once, let and const only after their line.
import { isEven, evenLog } from "./even.ts";
import { isOdd, early } from "./odd.ts";
console.log("main", isEven(10), isOdd(7), isEven(3));
console.log(evenLog.join(), early);
