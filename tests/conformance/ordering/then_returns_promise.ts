// A promise returned from a then handler delays the chain by two ticks more than a value.
const show = (s: string): void => console.log(s);
Promise.resolve().then(() => Promise.resolve("a")).then(show);
Promise.resolve().then(() => "b").then(show);
Promise.resolve().then(() => Promise.reject("c")).catch(show);
Promise.resolve().then(() => { throw "d"; }).catch(show);
Promise.resolve().then(async () => "e").then(show);
const thenable: PromiseLike<string> = { then: (resolve: any) => resolve("f") };
Promise.resolve().then(() => thenable).then(show);
let chain = Promise.resolve();
for (let i = 1; i <= 7; i++) chain = chain.then(() => show(`tick ${i}`));
