import { Folder } from "./folder.ts";

export class File {
  static created = 0;
  folder?: Folder;
  constructor(readonly name: string, readonly size: number) {
    File.created++;
  }
  get path(): string {
    const parts = [this.name];
    for (let at: Folder | undefined = this.folder; at instanceof Folder; at = at.folder) parts.unshift(at.name);
    return parts.join("/");
  }
  siblings(): File[] {
    return (this.folder?.items ?? []).filter((item): item is File => item instanceof File && item !== this);
  }
}
export const nameOf = (thing: Folder | File): string => (thing instanceof Folder ? thing.name.toUpperCase() : thing.name);
