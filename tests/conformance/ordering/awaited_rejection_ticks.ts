// Rejections travel as many ticks as values.
async function fails(): Promise<never> { throw new Error("x"); }
async function passes(): Promise<void> { await fails(); }
async function returns(): Promise<void> { return fails(); }
async function catches(): Promise<string> {
  try {
    await fails();
  } catch (e) {
    return (e as Error).message;
  }
  return "never";
}
const show = (s: string) => (): void => console.log(s);
passes().catch(show("passes"));
returns().catch(show("returns"));
fails().catch(show("fails"));
catches().then(show("catches"));
passes().then(show("never"), show("passes, second argument"));
Promise.reject(1).then(show("never")).catch(show("rejected then catch"));
let chain = Promise.resolve();
for (let i = 1; i <= 6; i++) chain = chain.then(show(`tick ${i}`));
