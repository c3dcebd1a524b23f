// catch and then pass values in one tick; finally takes two more.
const show = (s: string) => (): void => console.log(s);
const t = (n: number): void => {
  let chain = Promise.resolve();
  for (let i = 1; i <= n; i++) chain = chain.then(show(`tick ${i}`));
};
Promise.resolve().finally(show("finally body")).then(show("after finally"));
Promise.reject(1).finally(show("finally body of rejected")).catch(show("catch after finally"));
Promise.resolve().catch(show("never")).then(show("after skipped catch"));
Promise.reject(1).catch(show("catch")).then(show("after catch"));
Promise.reject(1).then(show("never")).then(show("never")).catch(show("catch after two skipped thens"));
Promise.resolve().finally(() => Promise.resolve()).then(show("after finally that returned a promise"));
Promise.resolve().finally(() => { throw 1; }).catch(show("catch of finally that threw"));
t(7);
