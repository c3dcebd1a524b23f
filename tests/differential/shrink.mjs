// Makes a tree that differs smaller: statements go, blocks give way to what is in them, expressions to a part of them or to a
// constant, for as long as it still differs in the same way.
import { children, expression, is_expression, size_of } from "./tree.mjs";
import { constants } from "./types.mjs";

/** What may stand for an expression, the smallest first. */
function instead_of(tree) {
  const parts = [];
  const collect = (part) => {
    for (const child of children(part)) {
      if (child.type === tree.type) parts.push(child);
      collect(child);
    }
  };
  collect(tree);
  const constant = constants[tree.type];
  if (constant !== undefined && tree.parts.join("") !== constant) parts.unshift(expression(tree.type)`${constant}`);
  return parts.filter((part) => part.parts.join("") === constant || size_of(part) < size_of(tree)).slice(0, 12);
}

const lists_in = (tree) => children(tree).flatMap((child) => (child.list !== undefined ? [child] : lists_in(child)));

/** Tries changes of the tree in place; `holds` says whether it still differs. Returns whether any change was kept. */
async function pass(tree, holds) {
  let changed = false;
  const keep = async (apply, undo) => {
    apply();
    if (await holds()) return (changed = true);
    undo();
    return false;
  };

  const shrink_list = async (node) => {
    for (let step = node.list.length; step >= 1; step = step >> 1) {
      for (let at = node.list.length - step; at >= 0; at -= step) {
        const gone = node.list.slice(at, at + step);
        if (gone.length > 0) await keep(() => node.list.splice(at, step), () => node.list.splice(at, 0, ...gone));
      }
    }
    for (let at = 0; at < node.list.length; at++) {
      const whole = node.list[at];
      for (const inner of lists_in(whole)) {
        if (await keep(() => node.list.splice(at, 1, ...inner.list), () => node.list.splice(at, inner.list.length, whole))) break;
      }
    }
    for (const child of node.list) await visit(child);
  };
  const visit = async (node) => {
    if (node.list !== undefined) return shrink_list(node);
    for (let i = 0; i < (node.parts?.length ?? 0); i++) {
      const part = node.parts[i];
      if (typeof part === "string") continue;
      if (part.ts !== undefined) {
        if (part.ts !== "") await keep(() => (node.parts[i] = { ts: "" }), () => (node.parts[i] = part));
        continue;
      }
      if (is_expression(part)) {
        for (const other of instead_of(part)) if (await keep(() => (node.parts[i] = other), () => (node.parts[i] = part))) break;
      }
      await visit(node.parts[i]);
    }
  };
  await visit(tree);
  return changed;
}

/** Shrinks a tree, in place, until nothing smaller differs or `deadline` (of Date.now()) is over. */
export async function shrink(tree, differs, deadline) {
  const holds = async () => Date.now() < deadline && (await differs(tree));
  while (await pass(tree, holds)) continue;
  return tree;
}
