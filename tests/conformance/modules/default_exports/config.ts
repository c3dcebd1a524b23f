console.log("config evaluated once");
export default { depth: 3, names: ["a", "b"] };
