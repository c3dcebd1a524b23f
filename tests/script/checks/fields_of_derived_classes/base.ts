export class Base {
  size: number = 1;
  either: string | number = 1;
  free: any = 1;
  open: string[] = [];
  static count: number = 0;
  setSize(v: any) { this.size = v; }
  setEither(v: any) { this.either = v; }
}
export function store(o: any, v: any): void { o.size = v; }
