// Data processing: parse, group, join, aggregate and print a report.
const ordersText = `id,customer,item,count
1,ann,tea,3
2,bob,nuts,10
3,ann,nuts,1
4,cid,tea,2
5,bob,jam,1
6,ann,tea,5
7,dot,gum,4`;
const prices = new Map([["tea", 2.5], ["nuts", 0.75], ["jam", 4]]);
interface Order { id: number; customer: string; item: string; count: number }
function parse(text: string): Order[] {
  const [head, ...lines] = text.split("\n");
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const get = (name: string): string => cells[columns.indexOf(name)];
    return { id: Number(get("id")), customer: get("customer"), item: get("item"), count: parseInt(get("count"), 10) };
  });
}
function groupBy<T, K>(list: Iterable<T>, key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of list) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}
const total = (list: Order[]): number => list.reduce((sum, o) => sum + o.count * (prices.get(o.item) ?? 0), 0);
const orders = parse(ordersText);
for (const [customer, list] of groupBy(orders, (o) => o.customer)) {
  console.log(customer.padEnd(5), String(list.length).padStart(2), total(list).toFixed(2).padStart(7), list.map((o) => o.item).join("+"));
}
const byItem = Object.groupBy(orders, (o) => o.item);
for (const item of Object.keys(byItem).sort()) {
  const list = byItem[item]!;
  const { min, max, sum } = list.reduce(({ min, max, sum }, { count }) => ({ min: Math.min(min, count), max: Math.max(max, count), sum: sum + count }), { min: Infinity, max: -Infinity, sum: 0 });
  console.log(`${item}: ${min}..${max}, mean ${(sum / list.length).toFixed(3)}`);
}
const missing = [...new Set(orders.map((o) => o.item))].filter((i) => !prices.has(i));
console.log("no price for", missing.join());
const top = [...orders].sort((a, b) => total([b]) - total([a]) || a.id - b.id).slice(0, 3);
console.log(top.map(({ id, customer, ...rest }) => `${id}/${customer}/${Object.values(rest).join("x")}`).join(" "));
const pivot: { [customer: string]: { [item: string]: number } } = {};
for (const { customer, item, count } of orders) {
  const row = (pivot[customer] ??= {});
  row[item] = (row[item] ?? 0) + count;
}
console.log(JSON.stringify(pivot));
console.log(JSON.stringify(orders[0]), JSON.parse(JSON.stringify(orders)).length, JSON.stringify([...prices]));
