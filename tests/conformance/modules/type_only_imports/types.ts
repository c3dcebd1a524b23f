console.log("types.ts must not run");
export interface Shape {
  kind: "circle" | "square";
  size: number;
}
export type Visitor<R> = { [K in Shape["kind"]]: (size: number) => R };
export default interface Default {
  toFixed(digits?: number): string;
}
