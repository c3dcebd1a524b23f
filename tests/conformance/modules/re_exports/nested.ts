export const deep = "deep";
export const tag = "tagged";
