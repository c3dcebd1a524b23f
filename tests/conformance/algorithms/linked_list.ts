// A singly linked list with iteration, reversal, insertion and merge sort.
class Node<T> {
  constructor(readonly value: T, public next: Node<T> | null = null) {}
}
class LinkedList<T> implements Iterable<T> {
  private head: Node<T> | null = null;
  #length = 0;
  static of<T>(...values: T[]): LinkedList<T> {
    const list = new LinkedList<T>();
    for (let i = values.length - 1; i >= 0; i--) list.prepend(values[i]);
    return list;
  }
  get length(): number {
    return this.#length;
  }
  prepend(value: T): this {
    this.head = new Node(value, this.head);
    this.#length++;
    return this;
  }
  reverse(): this {
    let previous: Node<T> | null = null;
    for (let node = this.head; node !== null; ) {
      const next: Node<T> | null = node.next;
      node.next = previous;
      previous = node;
      node = next;
    }
    this.head = previous;
    return this;
  }
  remove(test: (value: T) => boolean): number {
    let removed = 0;
    while (this.head !== null && test(this.head.value)) {
      this.head = this.head.next;
      removed++;
    }
    for (let node = this.head; node?.next; ) {
      if (test(node.next.value)) {
        node.next = node.next.next;
        removed++;
      } else node = node.next;
    }
    this.#length -= removed;
    return removed;
  }
  sort(before: (a: T, b: T) => boolean): this {
    const merge = (a: Node<T> | null, b: Node<T> | null): Node<T> | null => {
      if (a === null) return b;
      if (b === null) return a;
      const [first, other] = before(b.value, a.value) ? [b, a] : [a, b];
      first.next = merge(first.next, other);
      return first;
    };
    const split = (node: Node<T> | null): Node<T> | null => {
      if (node === null || node.next === null) return node;
      let slow = node, fast: Node<T> | null = node.next;
      while (fast !== null && fast.next !== null) {
        slow = slow.next!;
        fast = fast.next.next;
      }
      const second = slow.next;
      slow.next = null;
      return merge(split(node), split(second));
    };
    this.head = split(this.head);
    return this;
  }
  [Symbol.iterator](): Iterator<T> {
    let node = this.head;
    return {
      next: () => {
        if (node === null) return { done: true, value: undefined };
        const { value } = node;
        node = node.next;
        return { done: false, value };
      },
    };
  }
}
const list = LinkedList.of(5, 3, 8, 1, 9, 2);
console.log([...list].join(), list.length, [...list.prepend(7).reverse()].join());
console.log(list.remove((v) => v % 2 === 0), [...list].join(), list.length);
console.log([...list.sort((a, b) => a < b)].join(), Math.max(...list));
let seed = 11;
const random = LinkedList.of(...Array.from({ length: 300 }, () => (seed = (seed * 16807) % 2147483647) % 1000));
let previous = -1, sorted = true;
for (const v of random.sort((a, b) => a < b)) {
  sorted &&= previous <= v;
  previous = v;
}
console.log(sorted, previous, random.length);
console.log([...new LinkedList<string>()].length, new LinkedList<string>().reverse().remove(() => true), LinkedList.of("b", "a").sort((a, b) => a < b).length);
