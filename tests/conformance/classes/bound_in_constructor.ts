// Methods bound in the constructor, fields that take the place of methods.
class Button {
  private presses = 0;
  constructor(private readonly label: string) {
    this.press = this.press.bind(this);
    this.describe = this.describe.bind(this, "bound");
  }
  press(): string {
    return `${this.label} ${++this.presses}`;
  }
  describe(...words: string[]): string {
    return `${this.label}: ${words.join(" ")}`;
  }
}
const ok = new Button("ok"), no = new Button("no");
const { press, describe } = ok;
console.log(press(), press(), no.press(), describe("again"), ok.press === ok.press, ok.press === no.press);
console.log([1, 2].map(ok.press).join(), Object.keys(ok).sort().join(), Object.hasOwn(ok, "press"));
class Loud extends Button {
  override press(): string { return super.press().toUpperCase() + "!"; }
}
const loud = new Loud("hey");
const loudPress = loud.press;
console.log(loudPress(), loud.press());
class Strategy {
  constructor(fast: boolean) {
    if (fast) this.run = this.runFast;
  }
  run(n: number): string { return `slow ${n}`; }
  runFast(n: number): string { return `fast ${n}`; }
}
console.log(new Strategy(true).run(1), new Strategy(false).run(2), "run" in new Strategy(true), Object.keys(new Strategy(false)).length);
for (const s of [new Strategy(true), new Strategy(false), new Strategy(true)]) console.log(s.run(7));
