// Every letter's case, as a sum that one wrong mapping changes.
function sum(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
for (let plane = 0; plane < 0x20000; plane += 0x1000) {
  let upper = 0, lower = 0, changed = 0;
  for (let point = plane; point < plane + 0x1000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const letter = String.fromCodePoint(point);
    const up = letter.toUpperCase(), low = letter.toLowerCase();
    if (up !== letter || low !== letter) changed++;
    upper = sum(up, upper);
    lower = sum(low, lower);
  }
  if (changed > 0) console.log(plane.toString(16), changed, upper, lower);
}
for (const word of ["ΣΑΣ", "Σ", "ΑΣ.", "ΑΣ.Α", "Α'Σ'", "ΑΣΣ", "aΣ b", "𐐀Σ", "Σ𐐀", "ΑΣ\u0301", "ΑΣ\u0301Α"]) console.log(word.toLowerCase());
