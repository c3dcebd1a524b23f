// What the language itself throws: kind and message.
function message(body: () => unknown): void {
  try {
    console.log("no error", body());
  } catch (error) {
    console.log((error as Error).constructor.name + ":", (error as Error).message);
  }
}
const nothing = (): any => undefined;
const nil = (): any => null;
message(() => nothing().name);
message(() => nil().name);
message(() => nothing()[3]);
message(() => { nothing().name = 1; });
message(() => { nil()["key"] = 1; });
const user: any = { profile: null, list: [1], text: "t" };
message(() => user.profile.name);
message(() => user.missing.deeper);
message(() => user.missing());
message(() => user.profile());
message(() => user.list.nope());
message(() => user());
message(() => new user());
message(() => new user.list());
message(() => [...(user.profile as number[])]);
message(() => new Map([[1, 2]]).get(1)!.toFixed(200));
message(() => "abc".repeat(-1));
message(() => "abc".repeat(Infinity));
message(() => new Array(1.5));
message(() => ([] as number[]).reduce((a, b) => a + b));
message(() => { const c: any = 1; return c(); });
message(() => { for (const x of user.missing) return x; return 0; });
message(() => { const frozen: any = Object.freeze({ a: 1 }); frozen.a = 2; });
message(() => { const frozen: any = Object.freeze([1]); frozen.push(2); });
message(() => { const o = { get only(): number { return 1; } }; (o as any).only = 2; });
message(() => "key" in (5 as any));
message(() => ({}) instanceof (5 as any));
class Abstract { #secret = 1; static peek(o: Abstract): number { return o.#secret; } }
message(() => Abstract.peek(new Abstract()));
message(() => (Abstract as any)());
class Base { constructor(readonly n: number) {} }
class Derived extends Base { constructor(go: boolean) { if (go) super(1); else super(2); } }
message(() => new Derived(false).n);
