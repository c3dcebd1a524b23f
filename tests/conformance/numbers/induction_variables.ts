// Loops whose counters are whole, fractional, negative, large, or change inside.
const out: number[] = [];
for (let i = 0; i < 5; i++) out.push(i);
for (let i = 5; i > 0; i -= 2) out.push(i);
for (let i = -3; i <= 3; i += 3) out.push(i);
console.log(out.splice(0).join());
for (let i = 0.5; i < 3; i += 0.5) out.push(i);
for (let i = 2147483645; i < 2147483650; i++) out.push(i);
console.log(out.splice(0).join());
for (let i = -2147483647; i > -2147483651; i--) out.push(i);
for (let i = 2 ** 53 - 2; i <= 2 ** 53 && out.length < 9; i++) out.push(i);
console.log(out.splice(0).join());
for (let i = 1; i < 1000; i *= 3) out.push(i);
for (let i = 100; i >= 1; i /= 2) out.push(i);
console.log(out.splice(0).join());
for (let i = 0; i < 10; i++) { if (i === 3) i = 7; out.push(i); }
for (let i = 0, n = 3; i < n; i++) { if (out.length < 12) n++; out.push(i * 10); }
console.log(out.splice(0).join());
let total = 0;
for (let i = 0; i < 100; i++) for (let j = i; j < 100; j += i + 1) total += i ^ j;
console.log(total);
for (let i = 0; i < 3; i += NaN) { out.push(i); if (out.length > 2) break; }
for (let i = 3; i--; ) out.push(i);
console.log(out.splice(0).join());
