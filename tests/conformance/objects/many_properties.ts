// Objects with so many properties that they are listed and copied in pieces.
function sum(keys: any[]): string {
  let hash = 7;
  for (const key of keys) for (const unit of [...String(key)]) hash = (hash * 31 + unit.charCodeAt(0)) % 1000003;
  return `${keys.length}:${hash}`;
}
const many: any = {};
for (let i = 0; i < 20000; i++) many[`k${(i * 7919) % 20000}`] = i;
for (let i = 0; i < 3000; i++) many[`${(i * 977) % 3000}`] = -i;
for (let i = 0; i < 20000; i += 3) delete many[`k${i}`];
many.k3 = "again";
const list: any[] = [];
for (let i = 0; i < 20000; i++) list[i + (i > 5000 ? 7 : 0)] = i;
const sparse: any[] = [];
for (let i = 0; i < 3000; i++) sparse[i * 5000] = i;
const text = "abc\u0416".repeat(3000);
for (const value of [many, list, sparse, text]) {
  console.log(sum(Object.keys(value)), sum(Object.values(value)), sum(Object.entries(value).map((entry) => entry.join("="))), sum(Object.getOwnPropertyNames(value)));
  const walked: string[] = [];
  if (typeof value !== "string") for (const key in value) walked.push(key);
  const copy: any = { first: 1, ...value };
  const assigned: any = Object.assign({ first: 2 }, value, { last: 3 });
  const { 3: third, 17: seventeen, ...rest } = value;
  console.log(sum(walked), sum(Object.keys(copy)), sum(Object.values(copy)), sum(Object.keys(assigned)), sum(Object.values(assigned)), sum(Object.keys(rest)), sum(Object.values(rest)), third, seventeen);
}
const parsed = JSON.parse(JSON.stringify(many));
console.log(sum(Object.keys(parsed)), sum(Object.keys(structuredClone(many))), sum(Object.keys(Object.fromEntries(Object.entries(many)))));

let calls = 0;
const observed: any = { get first() { calls++; return 1; } };
for (let i = 0; i < 3000; i++) observed[`p${i}`] = i;
console.log(sum(Object.keys(observed)), sum(Object.values(observed)), sum(Object.entries(observed)), sum(Object.values({ ...observed })), sum(Object.keys(Object.assign({}, observed))), calls);
