// The same after an await, from deep inside.
// exit: 1
// stderr: Error: deep failure
async function deep(n: number): Promise<never> {
  await null;
  if (n === 0) throw new Error("deep failure");
  return await deep(n - 1);
}
console.log("before");  // expect: before
try {
  await deep(3);
} finally {
  console.log("finally");  // expect: finally
}
