// Closures share the variable itself; every call of the maker has its own.
function counter(start = 0) {
  let n = start;
  return {
    up: () => ++n,
    down: () => --n,
    reset(to = start) { n = to; },
    get value() { return n; },
  };
}
const a = counter(), b = counter(10);
console.log(a.up(), a.up(), b.down(), a.value, b.value);
a.reset();
b.reset(99);
console.log(a.value, b.value, a.up(), b.up());
const adders = [1, 2, 3].map((n) => (x: number) => x + n);
console.log(adders.map((f) => f(10)).join());
function account(balance: number) {
  const history: string[] = [];
  const note = (s: string): void => { history.push(`${s}:${balance}`); };
  return {
    deposit(n: number) { balance += n; note("in"); return this; },
    withdraw(n: number) { if (n <= balance) { balance -= n; note("out"); } else note("refused"); return this; },
    report: () => history.join(" "),
  };
}
console.log(account(100).deposit(50).withdraw(30).withdraw(500).report());
const once = <T>(f: () => T): (() => T) => {
  let done = false, value: T;
  return () => {
    if (!done) { value = f(); done = true; }
    return value;
  };
};
let runs = 0;
const init = once(() => { runs++; return "ready"; });
console.log(init(), init(), init(), runs);
function fibonacci(): () => number {
  let [x, y] = [0, 1];
  return () => {
    const now = x;
    [x, y] = [y, x + y];
    return now;
  };
}
const fib = fibonacci();
console.log(Array.from({ length: 15 }, fib).join());
const later: (() => string)[] = [];
{
  let hidden = "first";
  later.push(() => hidden);
  hidden = "second";
  later.push(() => (hidden += "!"));
}
console.log(later[0](), later[1](), later[0]());
