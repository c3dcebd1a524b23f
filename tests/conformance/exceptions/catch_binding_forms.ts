// catch with names, patterns, without a binding; what is caught stays what it was.
const thrown: unknown[] = [new Error("e"), "text", 5, null, undefined, { code: 7, info: { path: "/x" } }, ["a", "b"], () => 1];
for (const value of thrown) {
  try {
    throw value;
  } catch (caught) {
    console.log(caught === value, typeof caught, Array.isArray(caught));
  }
}
try { throw { code: 7, info: { path: "/x" } }; } catch ({ code, info: { path }, missing = "default" }: any) { console.log(code, path, missing); }
try { throw ["first", "second", "third"]; } catch ([first, ...rest]: any) { console.log(first, rest.length); }
try { throw new TypeError("in pattern"); } catch ({ name, message }: any) { console.log(name, message); }
try { throw null; } catch { console.log("no binding"); }
try { try { throw null; } catch ({ x }: any) { console.log("never", x); } } catch (error) { console.log((error as Error).name); }
let error = "outer";
try { throw "inner"; } catch (error) { console.log(error); error = "changed"; console.log(error); }
console.log(error);
const f = (n: number): string => { try { if (n > 1) throw n; return "fine"; } catch (e) { if (e === 2) return "two"; throw new Error(`rethrown ${e}`); } };
console.log(f(1), f(2));
try { f(3); } catch (e) { console.log((e as Error).message); }
const nested = (): string[] => { const log: string[] = []; try { try { throw new Error("a"); } catch (e) { log.push((e as Error).message); throw new Error("b"); } } catch (e) { log.push((e as Error).message); try { throw new Error("c"); } catch (e) { log.push((e as Error).message); } log.push((e as Error).message); } return log; };
console.log(nested().join());
for (const i of [0, 1, 2]) { try { if (i === 1) throw i; console.log("ok", i); } catch (i) { console.log("caught", i); } }
const closures: (() => unknown)[] = [];
for (const x of [1, 2]) try { throw x * 10; } catch (e) { closures.push(() => e); }
console.log(closures.map((c) => c()).join());
