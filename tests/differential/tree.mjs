// The programs are trees: text with holes. A node is an expression of a type, or a statement; a list holds statements.
// An annotation is printed for Heddle and not for Node, so both texts come of one tree.

/** A part of a node that only TypeScript has: `: number`. */
export const annotation = (text) => ({ ts: text });

const node = (type) => (strings, ...holes) => {
  const parts = [];
  strings.forEach((text, i) => {
    if (text !== "") parts.push(text);
    if (i < holes.length) parts.push(...(Array.isArray(holes[i]) ? holes[i] : [holes[i]]));
  });
  return { type, parts };
};

const tags = new Map();
/** The template tag that makes expressions of a type. A hole is a node, a list, an annotation, text, or an array of them. */
export function expression(type) {
  if (!tags.has(type)) tags.set(type, node(type));
  return tags.get(type);
}
/** The template tag that makes statements. */
export const statement = node("");
/** What is neither: a member of a class, a clause of a switch. It can be dropped like a statement. */
export const member = statement;

export const list = (statements) => ({ list: statements });
/** Nodes with text between them, to stand in a hole. */
export const joined = (nodes, text) => nodes.flatMap((n, i) => (i === 0 ? [n] : [text, n]));

/** The text of a tree. */
export function print(tree, language, indent = "") {
  if (typeof tree === "string") return tree;
  if (tree.ts !== undefined) return language === "ts" ? tree.ts : "";
  if (tree.list !== undefined) {
    const inner = indent + "  ";
    const lines = tree.list.map((s) => inner + print(s, language, inner));
    return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
  }
  return tree.parts.map((part) => print(part, language, indent)).join("");
}

/** The text of a file: a list without its braces. */
export const print_file = (tree, language) => tree.list.map((s) => print(s, language)).join("\n") + "\n";

/** The parts of a tree that are trees. */
export function children(tree) {
  if (tree.list !== undefined) return tree.list;
  return (tree.parts ?? []).filter((part) => typeof part === "object" && part.ts === undefined);
}
export const is_expression = (tree) => tree.type !== undefined && tree.type !== "";

export function size_of(tree) {
  return 1 + children(tree).reduce((sum, child) => sum + size_of(child), 0);
}
