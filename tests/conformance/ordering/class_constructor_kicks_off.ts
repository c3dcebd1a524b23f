// Work started in constructors, field initialisers and static blocks continues after the current code.
const log = (s: string): void => console.log(s);
const tick = async (s: string): Promise<string> => {
  log(`start ${s}`);
  await null;
  log(`end ${s}`);
  return s;
};
class Service {
  static readonly warm = tick("static field");
  static {
    tick("static block").then((s) => log(`then ${s}`));
  }
  readonly field = tick("field");
  readonly ready: Promise<string>;
  constructor() {
    log("constructor");
    this.ready = this.init();
    log("constructor end");
  }
  private async init(): Promise<string> {
    log("init");
    const parts = [await this.field, await Service.warm];
    log("init after awaits");
    return parts.join("+");
  }
}
log("before new");
const service = new Service();
log("after new");
log(await service.ready);
class Sub extends Service {
  readonly own = tick("own field");
  override readonly ready = Promise.resolve("overridden");
}
log(await new Sub().ready);
log("end");
