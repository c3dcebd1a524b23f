// Data as programs have it: records in lists in records.
const orders = [
  { id: 1001, customer: { name: "Ann Smith", address: { city: "Oslo", zip: "0150" } }, items: [{ sku: "A-1", qty: 2 }, { sku: "B-7", qty: 1 }], paid: true },
  { id: 1002, customer: { name: "Bob", address: null }, items: [], paid: false },
];
console.log(orders);
console.log(orders[0]);
console.log(orders.map(({ id, items }) => ({ id, count: items.length })));
console.log(Object.entries(orders[1]));
const config = {
  name: "service",
  version: "1.2.3",
  server: { host: "localhost", port: 8080, tls: { enabled: false, cert: undefined } },
  features: { search: true, beta: ["a", "b"], limits: { cpu: 0.5, memory: 512 } },
  tags: new Set(["web", "api"]),
  routes: new Map([["/", { handler: () => 1, methods: ["GET"] }], ["/users", { handler: () => 2, methods: ["GET", "POST"] }]]),
};
console.log(config);
const matrix = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
console.log(matrix, { matrix });
console.log([["name", "age"], ["ann", 30], ["bob", 41]]);
const tree = { v: 1, l: { v: 2, l: null, r: { v: 4, l: null, r: null } }, r: { v: 3, l: null, r: null } };
console.log(tree);
console.log({ a: [{ b: [{ c: [{ d: 1 }] }] }] });
const counts = new Map<string, number>();
for (const word of "to be or not to be".split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
console.log(counts, [...counts], Object.fromEntries(counts));
