// Caesar, Vigenère, base64 and check sums written by hand.
const A = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const shift = (text: string, by: number): string => [...text].map((c) => { const i = A.indexOf(c); return i < 0 ? c : A[(((i + by) % 26) + 26) % 26]; }).join("");
console.log(shift("HELLO, WORLD", 3), shift(shift("HELLO, WORLD", 3), -3), shift("XYZ", 29));
const vigenere = (text: string, key: string, sign: 1 | -1): string => { let at = 0; return [...text].map((c) => (A.includes(c) ? shift(c, sign * A.indexOf(key[at++ % key.length])) : c)).join(""); };
const secret = vigenere("ATTACK AT DAWN", "LEMON", 1);
console.log(secret, vigenere(secret, "LEMON", -1));
const DIGITS = A + A.toLowerCase() + "0123456789+/";
const encode = (bytes: number[]): string => {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const chars = [18, 12, 6, 0].map((s) => DIGITS[(n >> s) & 63]);
    out += chars.slice(0, bytes.length - i + 1).join("").padEnd(4, "=");
  }
  return out;
};
const decode = (text: string): number[] => {
  const out: number[] = [];
  let bits = 0, count = 0;
  for (const c of text) {
    if (c === "=") break;
    bits = ((bits << 6) | DIGITS.indexOf(c)) & 0xffff;
    if ((count += 6) >= 8) out.push((bits >> (count -= 8)) & 255);
  }
  return out;
};
const bytes = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
for (const t of ["", "f", "fo", "foo", "foob", "Hello!"]) console.log(encode(bytes(t)), String.fromCharCode(...decode(encode(bytes(t)))) === t);
const luhn = (digits: string): boolean => [...digits].reverse().reduce((sum, d, i) => { const n = Number(d) * (i % 2 ? 2 : 1); return sum + (n > 9 ? n - 9 : n); }, 0) % 10 === 0;
console.log(luhn("79927398713"), luhn("79927398710"), luhn("0"));
const crc32 = (text: string): number => { let crc = -1; for (const b of bytes(text)) { crc ^= b; for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1; } return ~crc >>> 0; };
console.log(crc32("").toString(16), crc32("The quick brown fox jumps over the lazy dog").toString(16));
const adler = (text: string): number => { let a = 1, b = 0; for (const x of bytes(text)) { a = (a + x) % 65521; b = (b + a) % 65521; } return b * 65536 + a; };
console.log(adler("Wikipedia").toString(16), [..."hello"].map((c) => c.charCodeAt(0).toString(2).padStart(8, "0")).join(" "));
