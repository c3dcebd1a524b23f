// resolve(value) 1 tick, resolve(thenable) 2, resolve(promise) 3.
const show = (s: string) => (): void => console.log(s);
const thenable = { then(resolve: (v: number) => void) { console.log("then called"); resolve(1); } };
new Promise((r) => r(Promise.resolve())).then(show("resolved with a promise"));
new Promise((r) => r(thenable)).then(show("resolved with a thenable"));
new Promise((r) => r(5)).then(show("resolved with a value"));
Promise.resolve(Promise.resolve()).then(show("Promise.resolve of a promise"));
Promise.resolve(thenable).then(show("Promise.resolve of a thenable"));
let chain = Promise.resolve();
for (let i = 1; i <= 6; i++) chain = chain.then(show(`tick ${i}`));
console.log("end of main");
