// A value returned from an async function is ready at once; a promise returned takes three ticks.
const log = (s: string) => (): void => console.log(s);
async function value(): Promise<string> { return "value"; }
async function promise(): Promise<string> { return Promise.resolve("promise"); }
async function awaited(): Promise<string> { return await Promise.resolve("awaited"); }
async function nested(): Promise<string> { return promise(); }
promise().then(log("promise"));
awaited().then(log("awaited"));
value().then(log("value"));
nested().then(log("nested"));
let chain = Promise.resolve();
for (let i = 1; i <= 9; i++) chain = chain.then(log(`tick ${i}`));
