// What waits for ever just stays behind; the program ends when nothing can run.
const never = new Promise<never>(() => {});
async function waits(): Promise<void> {
  console.log("waits");
  try {
    await never;
    console.log("never printed");
  } finally {
    console.log("never printed either");
  }
}
waits();
never.then(() => console.log("no"));
Promise.race([never, Promise.resolve("raced past it")]).then(console.log);
Promise.all([never, Promise.resolve(1)]).then(() => console.log("no"));
setTimeout(() => console.log("last timer"), 5);
console.log("end of main");
