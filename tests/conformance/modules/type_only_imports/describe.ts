console.log("describe.ts runs");
export interface Named {
  name: string;
}
export const describe = (n: Named): string => `<${n.name}>`;
