// More than six numbers stand in columns, aligned on the right; the width follows the longest.
console.log([1, 2, 3, 4, 5, 6]);
console.log([1, 2, 3, 4, 5, 6, 7]);
console.log([100, 20, 3, 4000, 50, 6, 7, 80, 900, 1]);
console.log([1.5, -2.25, 3, 0.125, -0, 1e21, 7]);
console.log([123456789, 987654321, 1, 22, 333, 4444, 55555, 666666]);
console.log(Array.from({ length: 27 }, (_, i) => i * i));
console.log(Array.from({ length: 64 }, (_, i) => 2 ** i));
console.log(Array.from({ length: 40 }, (_, i) => (i % 7) / 7));
console.log([NaN, Infinity, -Infinity, 0, 1, 2, 3, 4]);
console.log([1, 2, 3, 4, 5, 6, undefined], [1, 2, 3, 4, 5, 6, null]);
console.log({ scores: [90, 85, 77, 100, 3, 64, 58, 71], more: { scores: [1, 2, 3, 4, 5, 6, 7, 8] } });
console.log([[1, 2, 3, 4, 5, 6, 7, 8], [10, 20, 30, 40, 50, 60, 70, 80]]);
console.log(new Map([["row", [9, 8, 7, 6, 5, 4, 3, 2, 1]]]));
class Histogram { bins = [0, 12, 5, 19, 33, 2, 8, 150]; }
console.log(new Histogram());
console.log(new Array(8).fill(0), new Array(30).fill(1000));
console.log([-1, -10, -100, -1000, -10000, -100000, -1000000]);
