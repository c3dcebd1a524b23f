// Math.hypot scales and sums as Node does: the C library's hypot of hypot has another last digit.
console.log(Math.hypot(1, 2, 3)); // expect: 3.741657386773941
console.log(Math.hypot(1, 1e-9, 5, 7, 0.1)); // expect: 8.66083136886985
console.log(Math.hypot(1e200, 1e200)); // expect: 1.414213562373095e+200
console.log(Math.hypot(NaN, -Infinity), Math.hypot(NaN, 1), Math.hypot(-0), Math.hypot()); // expect: Infinity NaN 0 0
