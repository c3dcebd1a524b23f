// The shortest edit script of two lists of lines, by the longest common subsequence.
type Edit = { kind: "keep" | "add" | "remove"; line: string };

function lcsTable(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function diff(a: readonly string[], b: readonly string[]): Edit[] {
  const table = lcsTable(a, b);
  const edits: Edit[] = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ kind: "keep", line: a[i++] });
      j++;
    } else if (j === b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) {
      edits.push({ kind: "remove", line: a[i++] });
    } else {
      edits.push({ kind: "add", line: b[j++] });
    }
  }
  return edits;
}

const marks = { keep: " ", add: "+", remove: "-" } as const;
const format = (edits: readonly Edit[]): string => edits.map(({ kind, line }) => `${marks[kind]} ${line}`).join("\n");

function apply(a: readonly string[], edits: readonly Edit[]): string[] {
  const out: string[] = [];
  let at = 0;
  for (const { kind, line } of edits) {
    if (kind !== "add" && a[at++] !== line) throw new Error(`line ${at} does not match '${line}'`);
    if (kind !== "remove") out.push(line);
  }
  if (at !== a.length) throw new Error(`${a.length - at} lines left`);
  return out;
}

function hunks(edits: readonly Edit[]): string[] {
  const out: string[] = [];
  let line = 1;
  for (let i = 0; i < edits.length; ) {
    if (edits[i].kind === "keep") {
      i++;
      line++;
      continue;
    }
    const start = line;
    let added = 0, removed = 0;
    for (; i < edits.length && edits[i].kind !== "keep"; i++) {
      if (edits[i].kind === "add") added++;
      else { removed++; line++; }
    }
    out.push(`@${start} -${removed} +${added}`);
  }
  return out;
}

const before = ["import a", "import b", "", "function f() {", "  return 1;", "}", "", "f();"];
const after = ["import a", "import c", "", "function f(x) {", "  const y = x;", "  return y;", "}", "", "f();", "f(2);"];
const edits = diff(before, after);
console.log(format(edits));
console.log(hunks(edits).join(", "));
console.log(apply(before, edits).join("|") === after.join("|"));
const letters = diff([..."kitten"], [..."sitting"]);
console.log(letters.map(({ kind, line }) => marks[kind].trim() + line).join(" "), lcsTable([..."AGGTAB"], [..."GXTXAYB"])[0][0]);
console.log(diff([], ["x"]).length, diff(["x"], []).length, diff([], []).length, diff(["a"], ["a"])[0].kind);
for (const broken of [["x"], [...before, "more"]]) {
  try {
    apply(broken, edits);
  } catch (error) {
    console.log((error as Error).message);
  }
}
