console.log("settings start");
await null;
export const settings = { mode: "test", clock: 7 };
console.log("settings ready");
