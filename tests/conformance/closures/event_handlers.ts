// Handlers kept and removed, once-only handlers, handlers that change the list while it is called.
type Handler = (value: number) => void;
const createSource = () => {
  const handlers: Handler[] = [];
  return {
    on(h: Handler): () => void { handlers.push(h); return () => { const at = handlers.indexOf(h); if (at >= 0) handlers.splice(at, 1); }; },
    once(h: Handler): void { const off = this.on((v) => { off(); h(v); }); },
    emit(value: number): number { for (const h of [...handlers]) h(value); return handlers.length; },
  };
};
const log: string[] = [];
const source = createSource();
const offA = source.on((v) => log.push(`a${v}`));
source.once((v) => log.push(`once${v}`));
source.on((v) => { if (v === 2) source.on((w) => log.push(`late${w}`)); });
console.log(source.emit(1), log.splice(0).join(" "));
console.log(source.emit(2), log.splice(0).join(" "));
offA();
offA();
console.log(source.emit(3), log.splice(0).join(" "));
const makeButtons = (names: string[]) => names.map((name, index) => { let clicks = 0; return { click: () => `${name}#${index}:${++clicks}`, reset: () => { clicks = 0; } }; });
const [ok, cancel] = makeButtons(["ok", "cancel"]);
ok.click();
console.log(ok.click(), cancel.click(), (ok.reset(), ok.click()));
const throttled = (f: () => string, every: number) => { let calls = 0; return () => (calls++ % every === 0 ? f() : "-"); };
const t = throttled(() => "ran", 3);
console.log(Array.from({ length: 7 }, t).join(" "));
const delegate = new Map<string, Handler[]>();
for (const [name, k] of [["x", 1], ["y", 2], ["x", 3]] as [string, number][]) (delegate.get(name) ?? delegate.set(name, []).get(name)!).push((v) => log.push(`${name}${k * v}`));
for (const name of ["x", "y", "z"]) delegate.get(name)?.forEach((h) => h(10));
console.log(log.join(" "));
