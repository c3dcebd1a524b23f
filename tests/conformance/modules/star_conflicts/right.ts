export { shared } from "./base.ts";
export const onlyRight = "right";
export default function rightDefault(): string { return "right"; }
