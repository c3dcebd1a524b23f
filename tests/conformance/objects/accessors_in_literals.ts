// Getters and setters in object literals: computed, validated, cached, with spread and JSON.
const log: string[] = [];
const person = {
  first: "Ann",
  last: "Smith",
  get full(): string { log.push("get"); return `${this.first} ${this.last}`; },
  set full(text: string) { log.push("set"); [this.first, this.last = ""] = text.split(" "); },
};
console.log(person.full, (person.full = "Bob Jones Jr"), person.first, person.last, log.splice(0).join());
person.full += "x";
console.log(person.full, log.splice(0).join());
console.log(JSON.stringify(person), Object.keys(person).join(), { ...person }.full, log.splice(0).join());
const temperature = {
  celsius: 20,
  get fahrenheit(): number { return this.celsius * 1.8 + 32; },
  set fahrenheit(f: number) { if (Number.isNaN(f)) throw new TypeError("not a temperature"); this.celsius = (f - 32) / 1.8; },
};
temperature.fahrenheit = 212;
console.log(temperature.celsius, temperature.fahrenheit);
try { temperature.fahrenheit = NaN; } catch (e) { console.log(`${e}`, temperature.celsius); }
const lazy = { made: 0, cache: undefined as number[] | undefined, get list(): number[] { return (this.cache ??= (this.made++, [1, 2, 3])); } };
console.log(lazy.list === lazy.list, lazy.made, lazy.list.length);
const name = "dynamic";
const computed = { get [name]() { return 1; }, get [`${name}2`]() { return 2; }, set [`${name}3`](v: number) { log.push(`set ${v}`); } } as Record<string, number>;
computed.dynamic3 = 5;
console.log(computed.dynamic, computed.dynamic2, computed.dynamic3, log.splice(0).join());
try { computed.dynamic = 9; } catch (e) { console.log((e as Error).message); }
const { full, first } = person;
console.log(full, first, log.splice(0).join(), "full" in person, Object.hasOwn(person, "full"), delete (person as { full?: string }).full, person.full);
const counter = (() => { let n = 0; return { get next() { return ++n; }, get current() { return n; }, set current(v) { n = v; } }; })();
console.log(counter.next, counter.next, (counter.current = 10), counter.next, counter.current);
