// A thenable's `then` that throws rejects at once, not a turn later (scripts/differential, seed 7018313).
const thenable = {
  then(): void {
    throw new Error("inner");
  },
};
Promise.resolve(thenable).then(() => {}, () => console.log("rejected"));
Promise.resolve().then(() => {}).then(() => console.log("second turn"));
// expect: rejected
// expect: second turn
