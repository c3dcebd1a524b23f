// Two modules whose classes refer to each other, and functions used across the cycle.
import { Folder } from "./folder.ts";
import { File } from "./file.ts";

const root = new Folder("root");
const docs = root.add(new Folder("docs"));
docs.add(new File("a.txt", 10)).add(new File("b.txt", 20));
root.add(new File("readme", 5));
console.log(root.size, docs.size);
for (const line of root.lines()) console.log(line);
const file = docs.find("b.txt");
console.log(file?.path, file instanceof File, file?.folder === docs, file?.folder?.folder === root);
console.log(new File("lonely", 1).path, root.find("nothing"));
console.log(docs.find("a.txt")?.siblings().map((f) => f.name).join(), Folder.created, File.created);
