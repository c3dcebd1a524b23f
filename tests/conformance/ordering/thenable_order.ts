// A thenable's then is called in a tick of its own; its answer continues in the next.
const thenable = (name: string): PromiseLike<string> => ({
  then(resolve: any) {
    console.log("then of", name);
    resolve(name);
    console.log("resolved", name);
    return undefined as never;
  },
});
(async () => {
  console.log("got", await thenable("awaited"));
  console.log("got", await thenable("again"));
})();
Promise.resolve(thenable("resolved")).then((v) => console.log("got", v));
Promise.resolve().then(() => thenable("returned")).then((v) => console.log("got", v));
(async () => thenable("async return"))().then((v) => console.log("got", v));
Promise.all([thenable("all")]).then((v) => console.log("got", v[0]));
let chain = Promise.resolve();
for (let i = 1; i <= 7; i++) chain = chain.then(() => console.log("tick", i));
console.log("end of main");
