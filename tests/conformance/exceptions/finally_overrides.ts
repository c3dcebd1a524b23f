// finally decides last: its return, break, continue or throw replaces what was under way.
function returns(): string {
  try { return "try"; } finally { console.log("cleanup"); }
}
function overrides(): string {
  try { return "try"; } finally { return "finally"; }
}
function swallows(): string {
  try { throw new Error("lost"); } finally { return "swallowed"; }
}
function replaces(): string {
  try { throw new Error("first"); } finally { throw new Error("second"); }
}
function valueIsTakenBefore(): number {
  let x = 1;
  try { return x; } finally { x = 2; }
}
function loops(): string {
  const seen: string[] = [];
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      seen.push(`body${i}`);
    } finally {
      seen.push(`finally${i}`);
    }
  }
  return seen.join(" ");
}
function breakInFinally(): string {
  for (const x of [1, 2]) {
    try { throw new Error(`lost ${x}`); } finally { break; }
  }
  return "left the loop";
}
function labelled(): string {
  const seen: number[] = [];
  outer: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      try { if (j === 1) continue outer; if (i === 2) break outer; } finally { seen.push(i * 10 + j); }
    }
  }
  return seen.join();
}
console.log(returns(), overrides(), swallows(), valueIsTakenBefore());
try { replaces(); } catch (error) { console.log(`${error}`); }
console.log(loops());
console.log(breakInFinally());
console.log(labelled());
const nested = (): string => {
  const log: string[] = [];
  try {
    try {
      try { throw new Error("a"); } finally { log.push("f1"); }
    } catch (error) { log.push((error as Error).message); throw new Error("b"); } finally { log.push("f2"); }
  } catch (error) { log.push((error as Error).message); } finally { log.push("f3"); }
  return log.join(" ");
};
console.log(nested());
