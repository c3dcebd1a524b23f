// A binary search tree: insert, remove, three walks, ranges, height.
type Tree = { key: number; left: Tree | null; right: Tree | null } | null;
const insert = (t: Tree, key: number): Tree => {
  if (t === null) return { key, left: null, right: null };
  if (key < t.key) t.left = insert(t.left, key);
  else if (key > t.key) t.right = insert(t.right, key);
  return t;
};
const smallest = (t: NonNullable<Tree>): number => (t.left === null ? t.key : smallest(t.left));
const remove = (t: Tree, key: number): Tree => {
  if (t === null) return null;
  if (key < t.key) return { ...t, left: remove(t.left, key) };
  if (key > t.key) return { ...t, right: remove(t.right, key) };
  if (t.left === null) return t.right;
  if (t.right === null) return t.left;
  const next = smallest(t.right);
  return { key: next, left: t.left, right: remove(t.right, next) };
};
const height = (t: Tree): number => (t === null ? 0 : 1 + Math.max(height(t.left), height(t.right)));
const size = (t: Tree): number => (t === null ? 0 : 1 + size(t.left) + size(t.right));
type Order = "pre" | "in" | "post";
function walk(t: Tree, order: Order, visit: (key: number) => void): void {
  if (t === null) return;
  if (order === "pre") visit(t.key);
  walk(t.left, order, visit);
  if (order === "in") visit(t.key);
  walk(t.right, order, visit);
  if (order === "post") visit(t.key);
}
const list = (t: Tree, order: Order): number[] => {
  const keys: number[] = [];
  walk(t, order, (k) => keys.push(k));
  return keys;
};
function levels(t: Tree): number[][] {
  const rows: number[][] = [];
  let row: NonNullable<Tree>[] = t === null ? [] : [t];
  while (row.length > 0) {
    rows.push(row.map((n) => n.key));
    row = row.flatMap((n) => [n.left, n.right].filter((c) => c !== null));
  }
  return rows;
}
const isSearchTree = (t: Tree, low = -Infinity, high = Infinity): boolean =>
  t === null || (t.key > low && t.key < high && isSearchTree(t.left, low, t.key) && isSearchTree(t.right, t.key, high));
let tree: Tree = null;
for (const k of [50, 30, 70, 20, 40, 60, 80, 30]) tree = insert(tree, k);
for (const order of ["pre", "in", "post"] as const) console.log(order, list(tree, order).join(" "));
console.log(height(tree), size(tree), levels(tree).map((r) => r.join(",")).join(" / "));
for (const k of [20, 30, 50, 99]) {
  tree = remove(tree, k);
  console.log("without", k, list(tree, "in").join(" "), isSearchTree(tree));
}
let big: Tree = null;
let x = 1;
for (let i = 0; i < 2000; i++) {
  x = (x * 1103515245 + 12345) % 2147483648;
  big = insert(big, x % 5000);
}
console.log(size(big), height(big) < 40, isSearchTree(big), list(big, "in").slice(0, 5).join());
