// Arrows, methods, getters that return promises: all start at once, all continue in order of their awaits.
class Worker {
  constructor(private readonly name: string) {}
  async run(): Promise<string> {
    console.log(this.name, "run");
    await this.step(1);
    console.log(this.name, "between");
    await this.step(2);
    return this.name;
  }
  private step = async (n: number): Promise<void> => {
    console.log(this.name, "step", n);
    await null;
    console.log(this.name, "stepped", n);
  };
  get ready(): Promise<string> {
    console.log(this.name, "getter");
    return Promise.resolve(this.name + " ready");
  }
  static async make(name: string): Promise<Worker> {
    await null;
    return new Worker(name);
  }
}
const object = { async go() { console.log("object go"); return (await this.inner()) + 1; }, inner: async () => 41 };
const a = new Worker("a"), b = new Worker("b");
a.run().then((v) => console.log("finished", v));
b.run().then((v) => console.log("finished", v));
object.go().then((v) => console.log(v));
a.ready.then((v) => console.log(v));
Worker.make("c").then((w) => w.run());
console.log("end of main");
