// Numbers of all sizes print the digits that Node prints, and read back as they were: one hash over many texts.
let seed = 7;
function r(): number { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed; }
let h = 0; let wrong = 0;
for (let i = 0; i < 50000; i++) {
  const hi = r() & 0xfffff, lo = r(), e = (r() >>> 8) % 2046;
  const m = i % 3 === 0 ? lo / 4294967296 : (hi * 4294967296 + lo) / 4503599627370496;
  let x = (1 + m) * (e < 1023 ? 1 / 2 ** (1022 - e) : 2 ** (e - 1023));
  if (i % 5 === 0) x = -x;
  if (i % 7 === 0) x = Math.round(x * 1000) / 1000;
  if (i % 11 === 0) x = (r() % 100000) / [1, 10, 100, 1000, 10000][r() % 5]!;
  const s = `${x}`;
  if (Number(s) !== x || parseFloat(s) !== x) wrong++;
  for (let k = 0; k < s.length; k++) h = (Math.imul(h, 31) + s.charCodeAt(k)) | 0;
}
console.log(h, wrong); // expect: 1254460758 0
