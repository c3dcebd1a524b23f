export const table = new Map([["a", { deep: [1, 2, 3] }]]);
export class More { static made = new More(); readonly values = [...table.keys()]; }
