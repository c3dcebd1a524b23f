// Promises that follow promises that follow promises: each link costs its ticks.
const follow = (p: Promise<string>, links: number): Promise<string> => (links === 0 ? p : follow(new Promise((r) => r(p)), links - 1));
const show = (s: string) => (): void => console.log(s);
follow(Promise.resolve("x"), 0).then(show("0 links"));
follow(Promise.resolve("x"), 1).then(show("1 link"));
follow(Promise.resolve("x"), 2).then(show("2 links"));
follow(Promise.resolve("x"), 3).then(show("3 links"));
let release: (v: string) => void = () => {};
const gate = new Promise<string>((r) => { release = r; });
follow(gate, 1).then(show("gate by 1"));
gate.then(show("gate itself"));
follow(gate, 2).then(show("gate by 2"));
(async () => gate)().then(show("gate by async return"));
(async () => await gate)().then(show("gate by await"));
let chain = Promise.resolve();
for (let i = 1; i <= 11; i++) {
  chain = chain.then(() => {
    console.log("tick", i);
    if (i === 4) release("open");
  });
}
