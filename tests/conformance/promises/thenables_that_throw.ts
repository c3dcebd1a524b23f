// A thenable's `then` that throws rejects at once, not one turn later.
function note(error: any) { console.log(error instanceof Error ? `${error.name}: ${error.message}` : error); }
async function p(): Promise<void> {
  Promise.resolve({ then(resolve: any) { console.log("then"); throw new Error("inner"); } }).then((x) => {}, note);
  Promise.reject(new Error("two")).then((x) => {}, note);
  await "x";
  throw new Error("outer");
}
async function q(): Promise<void> {
  Promise.resolve({ then(resolve: any) { console.log("then"); resolve(7); } }).then((x) => {console.log("q then")}, note);
  await "x";
}
try { await p(); } catch (error) { note(error); }
await q();
console.log("after q");

function turns(name: string, count: number): void {
  let p: Promise<void> = Promise.resolve();
  for (let i = 1; i <= count; i++) p = p.then(() => console.log(name, i));
}
Promise.resolve({ then(resolve: any, reject: any) { console.log("then throws"); throw new Error("inner"); } }).then((x) => {}, () => console.log("rejected A"));
Promise.resolve({ then(resolve: any, reject: any) { console.log("then rejects"); reject(1); } }).then((x) => {}, () => console.log("rejected B"));
Promise.resolve({ then(resolve: any, reject: any) { console.log("then resolves"); resolve(1); } }).then((x) => {console.log("resolved C");});
turns("turn", 6);
Promise.resolve({
  then(resolve: (value: number) => void) {
    resolve(1);
    throw new Error("too late");
  },
}).then((x) => console.log("resolved", x), () => console.log("wrong"));
