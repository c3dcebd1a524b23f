// Loops with a moving index over text: numbers, words, nested brackets, comments.
const scan = (text: string): string[] => {
  const out: string[] = [];
  let i = 0;
  next: while (i < text.length) {
    const c = text[i];
    switch (true) {
      case c === " " || c === "\n":
        i++;
        continue next;
      case c === "/" && text[i + 1] === "*": {
        const end = text.indexOf("*/", i + 2);
        if (end < 0) { out.push("!unclosed"); break next; }
        i = end + 2;
        continue next;
      }
      case c >= "0" && c <= "9": {
        let n = 0;
        for (; i < text.length && text[i] >= "0" && text[i] <= "9"; i++) n = n * 10 + Number(text[i]);
        out.push(`n${n}`);
        break;
      }
      case c.toLowerCase() !== c.toUpperCase(): {
        let word = "";
        do word += text[i++]; while (i < text.length && text[i].toLowerCase() !== text[i].toUpperCase());
        out.push(`w${word}`);
        break;
      }
      default:
        out.push(c);
        i++;
    }
  }
  return out;
};
console.log(scan("ab 12 + (cd3) /* skip 5 */ é9").join(" "));
console.log(scan("").length, scan("  \n ").length, scan("1/2").join(" "), scan("x /* never").join(" "));
const depthOf = (text: string): number => { let depth = 0, most = 0; for (const c of text) { if (c === "(") most = Math.max(most, ++depth); else if (c === ")") { if (--depth < 0) return -1; } } return depth === 0 ? most : -1; };
console.log(["()", "(()())", "((", ")(", "", "a(b(c)d)e"].map(depthOf).join());
const runs = (text: string): string => { let out = ""; for (let i = 0, j = 0; i < text.length; i = j) { while (j < text.length && text[j] === text[i]) j++; out += `${text[i]}${j - i}`; } return out; };
console.log(runs("aaabccd"), runs("z"), runs("") === "");
const digits = (n: number): number[] => { const out: number[] = []; do { out.unshift(n % 10); n = Math.floor(n / 10); } while (n); return out; };
console.log(digits(0).join(), digits(9050).join("-"), digits(123).reduce((a, b) => a * b));
const happy = (n: number): boolean => { for (const seen = new Set<number>(); !seen.has(n); n = digits(n).reduce((s, d) => s + d * d, 0)) { if (n === 1) return true; seen.add(n); } return false; };
console.log(Array.from({ length: 30 }, (_, i) => i + 1).filter(happy).join());
