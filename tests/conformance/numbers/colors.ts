// Colours as numbers: packing, hexadecimal texts, mixing, brightness.
type Rgb = [red: number, green: number, blue: number];
const pack = ([r, g, b]: Rgb): number => (r << 16) | (g << 8) | b;
const unpack = (n: number): Rgb => [(n >> 16) & 255, (n >> 8) & 255, n & 255];
const hex = (n: number): string => "#" + n.toString(16).padStart(6, "0");
const parse = (text: string): number => {
  const digits = text.startsWith("#") ? text.slice(1) : text;
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join("") : digits;
  const n = parseInt(full, 16);
  if (full.length !== 6 || Number.isNaN(n)) throw new SyntaxError(`bad colour ${text}`);
  return n;
};
console.log(hex(pack([255, 128, 0])), unpack(0x123456).join(), hex(parse("#abc")), hex(parse("00ff7f")));
const mix = (a: number, b: number, t: number): number => {
  const [x, y] = [unpack(a), unpack(b)];
  return pack(x.map((c, i) => Math.round(c + (y[i] - c) * t)) as Rgb);
};
for (const t of [0, 0.25, 0.5, 1]) console.log(t, hex(mix(0xff0000, 0x0000ff, t)));
const luminance = (n: number): number => unpack(n).reduce((sum, c, i) => sum + (c / 255) * [0.2126, 0.7152, 0.0722][i], 0);
console.log(luminance(0xffffff).toFixed(4), luminance(0), luminance(parse("#808080")).toFixed(4));
const invert = (n: number): number => ~n & 0xffffff;
console.log(hex(invert(0x00ff00)), hex(invert(invert(0x123456))), hex(0xff << 16 | 0x0f), hex(0xffffff ^ 0xf0f0f0));
for (const bad of ["#12", "xyz", "#1234567", ""]) try { parse(bad); } catch (e) { console.log((e as Error).message); }
