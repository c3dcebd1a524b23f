// With an empty microtask queue or a full one, order of continuation is the same.
const ready = async (): Promise<string> => "ready";
async function run(name: string, busy: boolean): Promise<void> {
  if (busy) queueMicrotask(() => console.log(name, "queued before"));
  console.log(name, await ready());
  if (busy) Promise.resolve().then(() => console.log(name, "queued between"));
  console.log(name, await ready());
  for (let i = 0; i < 2; i++) {
    if (busy && i === 0) queueMicrotask(() => console.log(name, "queued in loop"));
    await ready();
    console.log(name, i);
  }
}
await run("quiet", false);
await run("busy", true);
await Promise.all([run("p", false), run("q", true)]);
const caller = (): void => {
  console.log("caller");
  run("below a plain function", false);
  console.log("caller goes on");
};
caller();
[1, 2].forEach(async (n) => {
  console.log("item", n);
  await ready();
  console.log("item after", n);
});
console.log("end");
