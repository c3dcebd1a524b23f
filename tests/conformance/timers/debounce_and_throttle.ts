// Helpers made of timers: debounce, throttle, poll, countdown.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const debounce = <A extends unknown[]>(f: (...args: A) => void, ms: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args: A): void => {
    clearTimeout(timer);
    timer = setTimeout(() => f(...args), ms);
  };
};
const saved: string[] = [];
const save = debounce((text: string) => { saved.push(text); }, 15);
save("a");
save("ab");
save("abc");
await sleep(60);
save("final");
await sleep(60);
console.log(saved.join());
const once = <T>(f: () => T): (() => T) => { let result: { value: T } | undefined; return () => (result ??= { value: f() }).value; };
let started = 0;
const start = once(() => ++started);
start();
start();
console.log(started);
const countdown = async (from: number): Promise<string> => {
  const out: number[] = [];
  for (let n = from; n > 0; n--) {
    out.push(n);
    await sleep(1);
  }
  return [...out, "lift-off"].join(" ");
};
console.log(await countdown(3));
const poll = async (ready: () => boolean, limit: number): Promise<number> => {
  for (let tries = 1; tries <= limit; tries++) {
    if (ready()) return tries;
    await sleep(1);
  }
  throw new Error(`not ready after ${limit}`);
};
let checks = 0;
console.log(await poll(() => ++checks === 4, 10), await poll(() => false, 3).catch((e: Error) => e.message));
const every = (ms: number, times: number, f: (n: number) => void): Promise<void> => new Promise((resolve) => { let n = 0; const id = setInterval(() => { f(++n); if (n === times) { clearInterval(id); resolve(); } }, ms); });
const beats: number[] = [];
await every(1, 4, (n) => { beats.push(n * n); });
console.log(beats.join());
