// Endless async recursion ends in a RangeError, too: by depth or by memory.
// args: --max-heap 64M
async function endless(n: number): Promise<number> {
  return 1 + (await endless(n + 1));
}
console.log(await endless(0).catch((e) => e instanceof RangeError));  // expect: true
