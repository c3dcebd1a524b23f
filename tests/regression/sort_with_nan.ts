// A comparator that NaN makes contradict itself gives V8's order (scripts/differential, seed 7007696).
console.log([-2147483647.9, 1, NaN, 1e-7].sort((x, y) => (y < x ? -1 : y > x ? 1 : 0)).join(" "));
// expect: 1 1e-7 -2147483647.9 NaN
