export { shared } from "./base.ts";
export const onlyLeft = "left", mine = "left's", counter = { value: 1 };
export default "left by default";
