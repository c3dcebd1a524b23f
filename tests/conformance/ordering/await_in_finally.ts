// A finally block may await; what was thrown or returned waits for it.
const note = (s: string): void => console.log(s);
async function work(name: string, fails: boolean): Promise<string> {
  try {
    note(`${name} try`);
    await null;
    if (fails) throw new Error(name);
    return `${name} value`;
  } finally {
    note(`${name} finally`);
    await null;
    note(`${name} finally after await`);
  }
}
work("a", false).then(note);
work("b", true).catch((e: Error) => note(`caught ${e.message}`));
async function loop(): Promise<string> {
  for (let i = 0; ; i++) {
    try {
      await null;
      if (i === 1) continue;
      if (i === 3) return "loop value";
    } finally {
      await null;
      note(`loop ${i}`);
    }
  }
}
loop().then(note);
async function replaced(): Promise<string> {
  try {
    throw new Error("lost");
  } finally {
    await null;
    return "replaced";
  }
}
replaced().then(note);
