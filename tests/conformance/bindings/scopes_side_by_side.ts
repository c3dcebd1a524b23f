// The same name in many scopes at once: module, function, parameter, block, loop, catch, class, switch, closure, label.
let name = "module";
const seen: string[] = [];
const see = (where: string, what: unknown): void => void seen.push(`${where}=${String(what)}`);
const flush = (): void => console.log(seen.splice(0).join(" "));
function f(name: string, read = () => name): string {
  see("parameter", name);
  { let name = "block"; see("block", name); name += "!"; see("changed", name); }
  const local = ((name: string) => () => name)("argument");
  name = "assigned";
  return `${name} ${read()} ${local()}`;
}
see("result", f("given"));
see("after", name);
flush();
for (let name = 0; name < 2; name++) { see("loop", name); let inner = name; { const name = inner + 10; see("in loop", name); } }
for (const name of ["x"]) { see("of", name); for (const name in { key: 1 }) see("in", name); }
try { throw "thrown"; } catch (name) { see("catch", name); { let name = "in catch"; see("nested", name); } }
see("module", name);
flush();
name: for (;;) { let name = "label has its own names"; see("label", name.length); break name; }
switch (name) { case "module": let name = "clause"; see("switch", name); }
class name2 { name = "field"; static name2 = "static"; read(name = this.name): string { return `${name} ${name2.name2}`; } }
see("class", new name2().read());
const expression = function name(n: number): string { return n === 0 ? typeof name : name(n - 1); };
see("named function", expression(2));
const klass = class name { static self(): boolean { return name === klass; } };
see("named class", klass.self());
flush();
const object = { name, method() { return name; }, arrow: () => name, get got() { return this.name; } };
name = "changed";
see("object", `${object.name} ${object.method()} ${object.arrow()} ${object.got}`);
{ let name = "late"; see("function", hoisted()); see("own", name); function hoisted(): string { return `hoisted sees ${name}`; } }
flush();
let x = 1;
{ let x = 2; { let x = 3; { x++; see("deepest", x); } see("deep", x); } x *= 10; see("middle", x); }
see("outer", x);
const make = (x: number) => ({ up: () => ++x, add: (y: number) => { const z = x + y; { const x = z * 2; return x; } }, get x() { return x; } });
const m = make(x);
see("closures", `${m.up()} ${m.add(1)} ${m.x} ${x}`);
const shadowed = ((undefined_: undefined, NaN_: number) => `${undefined_} ${NaN_}`)(undefined, NaN);
see("globals", shadowed);
{ const Math = { max: () => "own max" }, console2 = "c", Object = 5; see("hidden globals", `${Math.max()} ${console2} ${Object}`); }
see("real", `${Math.max(1, 2)} ${typeof Object}`);
const [first = name, second = first + "!", third = (() => second)()] = [] as string[];
see("pattern", [first, second, third].join());
flush();
