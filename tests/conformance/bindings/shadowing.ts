// Names that hide others: blocks, parameters, catch, loops, functions, classes.
const x = "module";
const log: string[] = [x];
{
  const x = "block";
  log.push(x);
  {
    let x = "inner";
    log.push(x);
    x += "!";
    log.push(x);
  }
  log.push(x);
}
function f(x: string): string {
  const result = [x];
  if (x) {
    const x = "in if";
    result.push(x);
  }
  for (let x = 0; x < 2; x++) result.push(`loop${x}`);
  for (const x of ["of"]) result.push(x);
  for (const x in { key: 1 }) result.push(x);
  try { throw "thrown"; } catch (x) { result.push(x as string); }
  switch (1) { default: const x = "switch"; result.push(x); }
  const g = (x = "default") => x;
  result.push(g(), g("given"), x);
  return result.join(" ");
}
console.log(log.join(" "));
console.log(f("parameter"));
const outer = (a: number) => (a: number) => { { let a = 3; a++; } return a; };
console.log(outer(1)(2));
class A { x = "field"; method(x: string): string { const A = "local"; return `${A} ${this.x} ${x}`; } }
console.log(new A().method("argument"));
const undefinedLike = (parseInt?: number) => parseInt ?? "shadowed nothing";
console.log(undefinedLike(), undefinedLike(5));
{ function x(): string { return "function in block"; } log.push(x()); }
const Math2 = { PI: 3 };
{ const Math = Math2; log.push(String(Math.PI)); }
console.log(log.slice(6).join(" "), Math.floor(Math.PI), x);
const console2 = ((console: { log(s: string): string }) => console.log("own console"))({ log: (s) => s.toUpperCase() });
console.log(console2);
for (let i = 0; i < 1; i++) { let i = "body"; log.push(i); }
label: for (const label of ["same name"]) { log.push(label); continue label; }
console.log(log.slice(8).join(" "));
