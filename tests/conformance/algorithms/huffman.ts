// Huffman coding: build the tree, encode to bits, decode again.
type Leaf = { symbol: string; weight: number };
type Inner = { left: Tree; right: Tree; weight: number };
type Tree = Leaf | Inner;
const isLeaf = (t: Tree): t is Leaf => "symbol" in t;
const first = (t: Tree): string => (isLeaf(t) ? t.symbol : first(t.left));
function build(text: string): Tree {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let forest: Tree[] = [...counts].map(([symbol, weight]) => ({ symbol, weight }));
  while (forest.length > 1) {
    forest.sort((a, b) => a.weight - b.weight || (first(a) < first(b) ? -1 : 1));
    const [left, right, ...rest] = forest;
    forest = [...rest, { left, right, weight: left.weight + right.weight }];
  }
  return forest[0];
}
function codes(tree: Tree, prefix = "", table = new Map<string, string>()): Map<string, string> {
  if (isLeaf(tree)) return table.set(tree.symbol, prefix === "" ? "0" : prefix);
  codes(tree.left, prefix + "0", table);
  return codes(tree.right, prefix + "1", table);
}
const encode = (text: string, table: Map<string, string>): string => [...text].map((c) => table.get(c)!).join("");
function decode(bits: string, tree: Tree): string {
  if (isLeaf(tree)) return tree.symbol.repeat(bits.length);
  let out = "";
  let at: Tree = tree;
  for (const bit of bits) {
    at = bit === "0" ? (at as Inner).left : (at as Inner).right;
    if (isLeaf(at)) {
      out += at.symbol;
      at = tree;
    }
  }
  return out;
}
for (const text of ["abracadabra", "aaaa", "she sells sea shells by the sea shore", "naïve 😀 café 😀"]) {
  const tree = build(text);
  const table = codes(tree);
  const bits = encode(text, table);
  console.log(bits.length, [...text].length * 8, decode(bits, tree) === text);
  console.log([...table].sort(([a, p], [b, q]) => p.length - q.length || (a < b ? -1 : 1)).map(([c, p]) => `${c}=${p}`).join(" "));
}
