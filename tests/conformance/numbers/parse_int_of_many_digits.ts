// More digits than a double holds: exact where the radix is a power of two or ten, V8's approximation elsewhere.
console.log(parseInt((2147483648).toString(2), 36));
let seed = 12345;
function random(below: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return Math.floor((seed / 4294967296) * below);
}
const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
for (let radix = 2; radix <= 36; radix++) {
  let total = "";
  for (const length of [5, 11, 12, 17, 25, 53, 54, 64, 120, 250]) {
    let text = random(2) === 0 ? "" : "-";
    for (let i = 0; i < length; i++) text += digits[random(radix)];
    total += ` ${parseInt(text, radix)}`;
  }
  console.log(radix + total);
}
console.log(parseInt("0x20000000000001"), parseInt("0x40000000000002"), parseInt("0x40000000000003"), parseInt("0x4000000000000200001"));
console.log(parseInt("1".repeat(2000), 2), parseInt("z".repeat(300), 36), parseInt("9".repeat(400)));
