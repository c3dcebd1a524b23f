// Loops that parse: brackets, numbers, run lengths, tokens with lookahead, comments, each with several exits.
const balanced = (s: string): string => { const pairs: Record<string, string> = { ")": "(", "]": "[", "}": "{" }, stack: [string, number][] = []; for (const [i, c] of [...s].entries()) { if ("([{".includes(c)) stack.push([c, i]); else if (c in pairs) { const top = stack.pop(); if (top === undefined) return `unopened ${c} at ${i}`; if (top[0] !== pairs[c]) return `${top[0]} closed by ${c} at ${i}`; } } return stack.length ? `unclosed ${stack.at(-1)![0]} at ${stack.at(-1)![1]}` : "fine"; };
console.log(["", "(a[b]{c})", "(]", "(()", "a)", "{[}]"].map(balanced).join("; "));
const lex = (s: string): string[] => {
  const out: string[] = [];
  let i = 0;
  scan: while (i < s.length) {
    const c = s[i];
    switch (true) {
      case c === " " || c === "\n": i++; continue scan;
      case s.startsWith("//", i): { const end = s.indexOf("\n", i); if (end < 0) break scan; i = end + 1; continue scan; }
      case s.startsWith("/*", i): { const end = s.indexOf("*/", i + 2); if (end < 0) { out.push("!open comment"); break scan; } i = end + 2; continue; }
      case c === '"': { let text = ""; for (i++; ; i++) { if (i >= s.length) { out.push("!open text"); break scan; } if (s[i] === '"') break; if (s[i] === "\\") { i++; text += ({ n: "<nl>", t: "<tab>" } as Record<string, string>)[s[i]] ?? s[i]; continue; } text += s[i]; } i++; out.push(`"${text}"`); break; }
      case c >= "0" && c <= "9": { let n = 0, dot = 0; do { if (s[i] === ".") { if (dot) break; dot = 1; } else { n = n * 10 + Number(s[i]); dot *= 10; } i++; } while (i < s.length && ((s[i] >= "0" && s[i] <= "9") || s[i] === ".")); out.push(String(dot > 1 ? n / dot : n)); break; }
      case c.toLowerCase() !== c.toUpperCase(): { const start = i; while (i < s.length && s[i].toLowerCase() !== s[i].toUpperCase()) i++; out.push(s.slice(start, i)); break; }
      default: for (const op of ["===", "=>", "==", "&&"]) if (s.startsWith(op, i)) { out.push(op); i += op.length; continue scan; } out.push(c); i++;
    }
  }
  return out;
};
for (const source of ["a = 12.5 + b", 'say("hi \\"x\\"\\n") // end', "x /* mid */ => y === 1.2.3", "/* open", '"open', "", "a&&b\n// only\nc"]) console.log(lex(source).join("|") || "nothing");
const collatz = (n: number): number => { let steps = 0; while (n !== 1) { if (++steps > 1000) return -1; n = n % 2 ? 3 * n + 1 : n / 2; } return steps; };
console.log([1, 7, 27, 97].map(collatz).join());
const digits = (n: number): number => { let sum = 0; do { sum += n % 10; n = Math.trunc(n / 10); } while (n > 0); return sum > 9 ? digits(sum) : sum; };
console.log([0, 9, 38, 987654321].map(digits).join());
const triples: string[] = [];
search: for (let a = 1; ; a++) { for (let b = a; b < 60; b++) { const c = Math.hypot(a, b); if (!Number.isInteger(c)) continue; if (c > 60) continue search; triples.push(`${a}-${b}-${c}`); if (triples.length === 6) break search; } }
console.log(triples.join(" "));
const bubble = (list: number[]): [number[], number] => { let passes = 0; for (let end = list.length, swapped = true; swapped; end--) { swapped = false; passes++; for (let i = 1; i < end; i++) if (list[i - 1] > list[i]) { [list[i - 1], list[i]] = [list[i], list[i - 1]]; swapped = true; } } return [list, passes]; };
console.log(bubble([3, 1, 2]).join(" in "), bubble([1, 2, 3]).join(" in "), bubble([]).join(" in "), bubble([5, 4, 3, 2, 1]).join(" in "));
const binary = (list: number[], x: number): number => { for (let lo = 0, hi = list.length - 1; lo <= hi; ) { const mid = (lo + hi) >> 1; if (list[mid] === x) return mid; if (list[mid] < x) lo = mid + 1; else hi = mid - 1; } return -1; };
console.log([1, 3, 5, 7, 9, 4, 0, 10].map((x) => binary([1, 3, 5, 7, 9], x)).join());
let fizz = "";
for (let i = 1; i <= 15; i++) { if (i % 15 === 0) { fizz += "fizzbuzz "; continue; } if (i % 5 === 0) fizz += "buzz "; else if (i % 3 === 0) fizz += "fizz "; else fizz += `${i} `; }
console.log(fizz.trim());
