// Bit operators and shifts work on 32-bit integers.
const pairs: [number, number][] = [[5, 3], [-5, 3], [0xffffffff, 1], [2 ** 31, 1], [2 ** 32 + 7, 33], [1.9, 1.1], [-1.9, 31], [NaN, 2], [Infinity, 5], [1e20, 4]];
for (const [a, b] of pairs) {
  console.log(a, b, a & b, a | b, a ^ b, ~a, a << b, a >> b, a >>> b);
}
console.log(1 << 31, 1 << 32, 1 << -1, -1 >>> 0, -1 >> 31, 0.5 | 0, -0.5 | 0, 2 ** 53 | 0);
let hash = 2166136261;
for (const c of "conformance") {
  hash ^= c.charCodeAt(0);
  hash = Math.imul(hash, 16777619);
}
console.log(hash, hash >>> 0, (hash >>> 0).toString(16));
let bits = 0;
for (let n = 0b1011_0110; n !== 0; n &= n - 1) bits++;
console.log("bits", bits);
let flags = 0;
flags |= 4;
flags |= 1;
flags ^= 5;
flags <<= 3;
flags = flags | 0xf0;
flags >>= 2;
flags >>>= 1;
flags &= ~2;
console.log(flags);
console.log(Math.imul(0x7fffffff, 2), Math.imul(-5, 12), Math.imul(0xffffffff, 5), Math.clz32(1), Math.clz32(0), Math.clz32(-1));
let seed = 42;
const drawn: number[] = [];
for (let i = 0; i < 8; i++) {
  seed = (Math.imul(seed, 1103515245) + 12345) | 0;
  drawn.push((seed >>> 16) & 0x7fff);
}
console.log(drawn.join(" "));
