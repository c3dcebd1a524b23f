console.log("log body");
export const log: string[] = [];
