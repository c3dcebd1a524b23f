// Classes that extend Array, Map, Set and Error.
class List extends Array<number> {
  sum(): number {
    return this.reduce((a, b) => a + b, 0);
  }
}
const list = new List();
list.push(1, 2, 3);
console.log(list.sum(), list.length, list instanceof List, list instanceof Array, Array.isArray(list), list.join());
list[3] = 10;
console.log(list.length, list.sum());
class DefaultMap<K, V> extends Map<K, V> {
  constructor(private readonly make: () => V) {
    super();
  }
  override get(key: K): V {
    if (!this.has(key)) this.set(key, this.make());
    return super.get(key)!;
  }
}
const groups = new DefaultMap<string, string[]>(() => []);
for (const word of ["apple", "avocado", "banana"]) groups.get(word[0]).push(word);
for (const [letter, words] of groups) console.log(letter, words.join());
console.log(groups.size, groups instanceof Map);
class CountingSet<T> extends Set<T> {
  attempts = 0;
  override add(value: T): this {
    this.attempts++;
    return super.add(value);
  }
}
const set = new CountingSet<number>();
set.add(1).add(1).add(2);
console.log(set.size, set.attempts, [...set].join());
class ParseError extends SyntaxError {
  constructor(readonly line: number) {
    super(`line ${line}`);
    this.name = "ParseError";
  }
}
const error = new ParseError(7);
console.log(`${error}`, error.line, error instanceof SyntaxError, error instanceof Error, error.stack?.split("\n")[0]);
