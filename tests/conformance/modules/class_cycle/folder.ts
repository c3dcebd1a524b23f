import { File, nameOf } from "./file.ts";

export class Folder {
  static created = 0;
  folder?: Folder;
  readonly items: (Folder | File)[] = [];
  constructor(readonly name: string) {
    Folder.created++;
  }
  add<T extends Folder | File>(item: T): T extends Folder ? T : this {
    item.folder = this;
    this.items.push(item);
    return (item instanceof Folder ? item : this) as T extends Folder ? T : this;
  }
  get size(): number {
    return this.items.reduce((sum, item) => sum + item.size, 0);
  }
  lines(indent = ""): string[] {
    return [`${indent}${nameOf(this)}/ ${this.size}`, ...this.items.flatMap((i) => (i instanceof File ? [`${indent}  ${nameOf(i)} ${i.size}`] : i.lines(indent + "  ")))];
  }
  find(name: string): File | undefined {
    for (const item of this.items) {
      if (item instanceof File && item.name === name) return item;
      const inside = item instanceof Folder ? item.find(name) : undefined;
      if (inside) return inside;
    }
    return undefined;
  }
}
