// A least-recently-used cache twice: on a Map's order, and on a doubly linked list.
class MapCache<K, V> {
  private readonly items = new Map<K, V>();
  constructor(private readonly capacity: number) {}
  get(key: K): V | undefined {
    if (!this.items.has(key)) return undefined;
    const value = this.items.get(key)!;
    this.items.delete(key);
    this.items.set(key, value);
    return value;
  }
  set(key: K, value: V): void {
    this.items.delete(key);
    this.items.set(key, value);
    if (this.items.size > this.capacity) this.items.delete(this.items.keys().next().value as K);
  }
  keys(): K[] {
    return [...this.items.keys()];
  }
}
class Link<K, V> {
  previous: Link<K, V> = this;
  next: Link<K, V> = this;
  constructor(readonly key: K | undefined, public value: V | undefined) {}
  unlink(): void {
    this.previous.next = this.next;
    this.next.previous = this.previous;
  }
  linkBefore(o: Link<K, V>): void {
    this.previous = o.previous;
    this.next = o;
    o.previous.next = this;
    o.previous = this;
  }
}
class ListCache<K, V> {
  private readonly ring = new Link<K, V>(undefined, undefined);
  private readonly index = new Map<K, Link<K, V>>();
  constructor(private readonly capacity: number) {}
  get(key: K): V | undefined {
    const link = this.index.get(key);
    if (link === undefined) return undefined;
    link.unlink();
    link.linkBefore(this.ring);
    return link.value;
  }
  set(key: K, value: V): void {
    this.index.get(key)?.unlink();
    const link = new Link<K, V>(key, value);
    link.linkBefore(this.ring);
    this.index.set(key, link);
    if (this.index.size > this.capacity) {
      const oldest = this.ring.next;
      oldest.unlink();
      this.index.delete(oldest.key!);
    }
  }
  keys(): K[] {
    const keys: K[] = [];
    for (let l = this.ring.next; l !== this.ring; l = l.next) keys.push(l.key!);
    return keys;
  }
}
const a = new MapCache<string, number>(3), b = new ListCache<string, number>(3);
let seed = 1, hits = 0, agree = true;
for (let i = 0; i < 2000; i++) {
  seed = (seed * 48271) % 2147483647;
  const key = "k" + (Math.floor(seed / 16) % 6);
  if (seed % 3 === 0) {
    a.set(key, i);
    b.set(key, i);
  } else {
    const found = a.get(key);
    if (found !== undefined) hits++;
    agree &&= found === b.get(key);
  }
  agree &&= a.keys().join() === b.keys().join();
}
console.log(agree, hits > 0, a.keys().join(), b.keys().join());
