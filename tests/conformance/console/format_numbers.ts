// %d, %i and %f: Number, parseInt and parseFloat of what they get.
console.log("%d %d %d %d", 42, 42.9, -0, "42.5");
console.log("%d %d %d %d", "0x1f", "", "abc", " 7 ");
console.log("%d %d %d %d %d", true, false, null, undefined, NaN);
console.log("%d %d %d", {}, [5], [1, 2]);
console.log("%d %d %d", 1e21, Infinity, 1e-7);
console.log("%i %i %i %i", 42.9, -42.9, "42px", "0x1f");
console.log("%i %i %i %i", "", "px", null, true);
console.log("%i %i %i %i", 1e21, 1e-7, Infinity, -0.5);
console.log("%i %i", [7, 8], {});
console.log("%f %f %f %f", 1.5, "1.5abc", ".5", "-1e3x");
console.log("%f %f %f %f", "", null, true, -0);
console.log("%f %f", [2.5], Infinity);
console.log("%d%%", 50);
console.log("%d apples and %i pears cost %f", 3, 4.7, 9.99, "in total");
console.log("%d", "1", "2", 3);
console.log("%i/%d", 7, 2, "=", 3.5);
console.log("%d %i %f", () => 1, () => 1, () => 1);
