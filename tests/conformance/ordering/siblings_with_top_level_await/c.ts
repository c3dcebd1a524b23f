console.log("c 1");
Promise.resolve().then(() => console.log("c then"));
export const c = "C";
