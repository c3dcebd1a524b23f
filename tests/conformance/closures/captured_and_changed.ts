// Variables captured by several closures: parameters, this, exceptions, loop variables, hoisted functions.
function account(balance: number) {
  const history: number[] = [];
  function record(amount: number): void { history.push(amount); balance += amount; }
  return { deposit: (n: number) => record(n), withdraw: (n: number) => { if (n > balance) throw new RangeError(`only ${balance}`); record(-n); }, get balance() { return balance; }, history: () => history.join() };
}
const mine = account(10), yours = account(100);
mine.deposit(5); yours.withdraw(30);
try { mine.withdraw(50); } catch (e) { console.log((e as Error).message); }
console.log(mine.balance, yours.balance, mine.history(), yours.history());
console.log(hoisted(2));
function hoisted(n: number): number { return n * factor(); }
function factor(): number { return 21; }
const later = (): number => 1;
const parameters = (a: number, b = () => a, ...rest: (() => number)[]) => { a++; return [a, b(), ...rest.map((f) => f())].join(); };
console.log(parameters(1), parameters(1, () => 9, () => 8));
const withDefaults = (x = 1, f = () => x, y = f()) => { x = 5; return `${x} ${f()} ${y}`; };
console.log(withDefaults(), withDefaults(2), withDefaults(3, () => 7));
const handlers: (() => string)[] = [];
for (const bad of ["a", "b"]) { try { throw new Error(bad); } catch (error) { handlers.push(() => (error as Error).message); } }
console.log(handlers.map((h) => h()).join());
class Ticker { count = 0; tick = () => ++this.count; makers = [() => this.tick(), () => { const self = this; return self.count * 100; }]; }
const ticker = new Ticker();
const { tick, makers } = ticker;
console.log(tick(), makers[0](), makers[1](), ticker.count);
const swap = (() => { let x = 1, y = 2; return { get: () => [x, y].join(), swap: () => { [x, y] = [y, x]; }, bump: () => { x += 10; return x; } }; })();
swap.swap(); swap.bump();
console.log(swap.get());
let outer = 0;
const nest = () => { let mid = 10; outer++; return () => { let inner = 100; mid++; outer++; return () => ++inner + ++mid + ++outer; }; };
const level2 = nest()(), level2b = nest()();
console.log(level2(), level2(), level2b(), outer);
{ let x = "block"; handlers.push(() => x); x = "changed"; }
const recursive = (n: number, acc: (() => number)[] = []): (() => number)[] => n === 0 ? acc : recursive(n - 1, [...acc, () => n]);
console.log(handlers[2](), recursive(3).map((f) => f()).join());
const object = { v: 1, method() { return () => () => this.v; }, get lazily() { return () => this.v + 1; } };
const escaped = object.method()();
object.v = 7;
console.log(escaped(), object.lazily());
