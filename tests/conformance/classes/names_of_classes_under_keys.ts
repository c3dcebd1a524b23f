// What a class without a name is called: after its key, known at run time or not, or by itself.
const key = ["a", "b"].join("");
class Plain {}
const object: Record<string | symbol, { name: string; own?: string }> = {
  [`${key}x`]: class { static own = `own ${this.name}`; },
  [Symbol.iterator]: class {},
  [1 + 1]: class {},
  [`${key}d`]: class extends Plain { static own = this.name; },
  [`${key}s`]: class { static override = 1; static own = "static"; },
  [`${key}f`]: class Named {},
  [`${key}g`]: (class {}),
  [`${key}p`]: Plain,
  literal: class {},
};
for (const [name, { name: called, own }] of Object.entries(object)) console.log(name, called, own);
console.log(object[Symbol.iterator].name);
const first: "ab1" = `${key}1` as "ab1", second: "ab2" = `${key}2` as "ab2";
class Holder {
  static [first] = class {};
  [second] = class { where = "instance"; };
  static [Symbol.asyncIterator] = class {};
}
const holder = new Holder();
console.log(Holder[first].name, holder[second].name, new holder[second]().constructor.name, new holder.ab2().where, Holder[Symbol.asyncIterator].name);
const { [`${key}q`]: byDefault = class {} } = {} as Record<string, { name: string }>;
console.log(byDefault.name);
const made = [1, 2].map((n) => ({ [`made${n}`]: class { n = n; } }));
console.log(made.map((each) => Object.values(each)[0].name).join(" "), new made[1]["made2"]().n);
