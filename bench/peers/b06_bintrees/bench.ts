class TreeNode {
  constructor(readonly left: TreeNode | null, readonly right: TreeNode | null) {}
}

function make(depth: number): TreeNode {
  return depth === 0 ? new TreeNode(null, null) : new TreeNode(make(depth - 1), make(depth - 1));
}

function check(tree: TreeNode): number {
  return tree.left === null ? 1 : 1 + check(tree.left) + check(tree.right!);
}

function run(): number {
  const max = 16;
  let total = check(make(max + 1));
  const longLived = make(max);
  for (let depth = 4; depth <= max; depth += 2) {
    const turns = 1 << (max - depth + 4);
    let count = 0;
    for (let i = 0; i < turns; i++) count += check(make(depth));
    total += count;
  }
  return total + check(longLived);
}

const start = performance.now();
const result = run();
console.log(`check=${result} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1`);
