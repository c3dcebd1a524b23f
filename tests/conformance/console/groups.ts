// console.group indents what follows, also of several lines.
console.log("outside");
console.group("first");
console.log("inside");
console.log({ a: 1, text: "x".repeat(40), other: "y".repeat(40) });
console.group("second %s", "level");
console.log("line one\nline two");
console.log([1, 2, 3, 4, 5, 6, 7, 8, 9]);
console.groupEnd();
console.log("back in first");
console.info("info is the same");
console.debug("debug too");
console.groupEnd();
console.log("outside again");
console.groupEnd();
console.groupEnd();
console.log("too many ends do nothing");
console.groupCollapsed("collapsed");
console.log("indented as well");
console.groupEnd();
console.group();
console.log("a group without a label");
console.groupEnd();
console.group("several", "labels", { x: 1 });
console.groupEnd();
function walk(tree: { name: string; children?: { name: string }[] }): void {
  console.group(tree.name);
  for (const child of tree.children ?? []) walk(child);
  console.groupEnd();
}
walk({ name: "root", children: [{ name: "leaf 1" }, { name: "branch", children: [{ name: "leaf 2" }] } as { name: string }] });
console.log("end");
