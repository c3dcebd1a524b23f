// Blocks, loops and functions shadow names without touching the outer ones.
const x = "outer";
{
  const x = "block";
  console.log(x);
  {
    let x = "deep";
    x += "er";
    console.log(x);
  }
  console.log(x);
}
console.log(x);
function f(x: string): string {
  if (x.length > 1) {
    const x = "inner";
    return x;
  }
  return x;
}
console.log(f("a"), f("ab"));
for (let x = 0; x < 2; x++) {
  const y = x * 2;
  {
    const x = y + 100;
    console.log(x);
  }
}
let i = "kept";
for (let i = 0; i < 1; i++) console.log(i);
for (const i of [9]) console.log(i);
for (const i in { key: 1 }) console.log(i);
console.log(i);
try {
  throw new Error("caught");
} catch (error) {
  const message = (error as Error).message;
  {
    const error = message + " and shadowed";
    console.log(error);
  }
}
switch (1 as number) {
  case 1: {
    const i = "case";
    console.log(i);
    break;
  }
}
const outer = (): string => {
  function helper(): string { return "first helper"; }
  const result = [helper()];
  {
    function helper(): string { return "block helper"; }
    result.push(helper());
  }
  result.push(helper());
  return result.join(", ");
};
console.log(outer());
