// 32-bit operators: wrap-around, shifts, masks, flags.
for (const n of [0, 1, -1, 5, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 33 + 5, -(2 ** 31) - 1, 1.9, -1.9, 1e20, NaN, Infinity]) {
  console.log(n, n | 0, n >>> 0, ~n, n << 1, n >> 1, n >>> 1, n & 0xff, n ^ 0xf);
}
for (const shift of [0, 1, 31, 32, 33, -1, 63]) console.log(shift, 1 << shift, -8 >> shift, -8 >>> shift, 0xdeadbeef << shift);
const popCount = (n: number): number => { let count = 0; for (let v = n >>> 0; v; v &= v - 1) count++; return count; };
console.log(popCount(0), popCount(255), popCount(-1), popCount(0x55555555), [1, 2, 3, 4].map(popCount).join());
const reverse = (n: number): number => { let r = 0; for (let i = 0; i < 32; i++) r = (r << 1) | ((n >>> i) & 1); return r >>> 0; };
console.log(reverse(1), reverse(0x12345678).toString(16), (reverse(reverse(12345)) === 12345));
const pack = (r: number, g: number, b: number): number => (r << 16) | (g << 8) | b;
const color = pack(255, 128, 7);
console.log(color.toString(16), (color >> 16) & 0xff, (color >> 8) & 0xff, color & 0xff);
let flags = 0;
flags |= 1 << 3; flags |= 1 << 5; flags ^= 1 << 3; flags &= ~(1 << 0);
console.log(flags, (flags & (1 << 5)) !== 0, flags.toString(2));
let hash = 5381;
for (const c of "hello world") hash = ((hash << 5) + hash + c.charCodeAt(0)) | 0;
let fnv = 0x811c9dc5;
for (const c of "hello world") fnv = Math.imul(fnv ^ c.charCodeAt(0), 0x01000193);
console.log(hash, hash >>> 0, fnv >>> 0, Math.imul(0xffffffff, 5), Math.imul(2 ** 31, 2), Math.clz32(1), Math.clz32(0), Math.clz32(0.5), Math.clz32(-1));
let lfsr = 0xace1;
const out: number[] = [];
for (let i = 0; i < 6; i++) { lfsr = (lfsr >>> 1) ^ (-(lfsr & 1) & 0xb400); out.push(lfsr); }
console.log(out.join());
