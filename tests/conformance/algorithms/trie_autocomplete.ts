// A trie of words with counts: insert, look up by prefix, delete, longest common prefix.
class TrieNode {
  readonly children = new Map<string, TrieNode>();
  count = 0;
  get isEmpty(): boolean {
    return this.children.size === 0 && this.count === 0;
  }
}

class Trie implements Iterable<[string, number]> {
  #root = new TrieNode();
  size = 0;

  insert(word: string): this {
    let node = this.#root;
    for (const letter of word) {
      let next = node.children.get(letter);
      if (next === undefined) node.children.set(letter, (next = new TrieNode()));
      node = next;
    }
    if (node.count++ === 0) this.size++;
    return this;
  }

  #find(prefix: string): TrieNode | undefined {
    let node: TrieNode | undefined = this.#root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (node === undefined) return undefined;
    }
    return node;
  }

  has(word: string): boolean {
    return (this.#find(word)?.count ?? 0) > 0;
  }

  delete(word: string): boolean {
    const remove = (node: TrieNode, at: number): boolean => {
      if (at === word.length) {
        if (node.count === 0) return false;
        node.count = 0;
        this.size--;
        return true;
      }
      const next = node.children.get(word[at]);
      if (next === undefined || !remove(next, at + 1)) return false;
      if (next.isEmpty) node.children.delete(word[at]);
      return true;
    };
    return remove(this.#root, 0);
  }

  complete(prefix: string, limit = Infinity): string[] {
    const found: [string, number][] = [];
    const walk = (node: TrieNode, word: string): void => {
      if (node.count) found.push([word, node.count]);
      for (const [letter, next] of node.children) walk(next, word + letter);
    };
    const start = this.#find(prefix);
    if (start) walk(start, prefix);
    return found.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, limit).map(([word]) => word);
  }

  commonPrefix(): string {
    let prefix = "";
    let node = this.#root;
    while (node.children.size === 1 && node.count === 0) {
      const [[letter, next]] = node.children;
      prefix += letter;
      node = next;
    }
    return prefix;
  }

  [Symbol.iterator](): Iterator<[string, number]> {
    return this.complete("").map((word): [string, number] => [word, this.#find(word)!.count])[Symbol.iterator]();
  }
}

const trie = new Trie();
for (const word of "the then they them theme there the other others the otter they".split(" ")) trie.insert(word);
console.log(trie.size, trie.has("the"), trie.has("th"), trie.has("zebra"));
console.log(trie.complete("the").join(), "|", trie.complete("ot").join(), "|", trie.complete("x").length, "|", trie.complete("the", 2).join());
console.log(trie.delete("the"), trie.delete("the"), trie.delete("th"), trie.has("then"), trie.size);
console.log([...trie].map(([word, n]) => `${word}:${n}`).join(" "));
const roads = new Trie().insert("interstellar").insert("internet").insert("interval");
console.log(roads.commonPrefix(), roads.insert("x").commonPrefix() === "", new Trie().commonPrefix() === "");
const unicode = new Trie().insert("日本").insert("日曜").insert("😀x");
console.log(unicode.complete("日").join(), unicode.complete("😀").join(), unicode.size);
