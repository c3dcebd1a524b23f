// Comparisons that look like type arguments.
const a = 1, b = 2, c = 3, d = 4;
const show = (...values: unknown[]): void => console.log(values.join(" "));
show(a < b, c > d);
show(a < b, c >= d);
show(a < b, c >> 1);
show(a < b, c >>> (0));
show((a < b) === (c < d), a < b === true);
const list = [a < b, c >= (d)];
show(list.length, list[0], list[1]);
const object = { x: a < b, y: c >= d };
show(object.x, object.y);
function identity<T>(value: T): T { return value; }
show(identity<number>(5), identity<Array<string>>(["x"]).length, identity<Map<string, Set<number>>>(new Map()).size);
const generic = <T,>(x: T): T => x;
show(generic<{ a: number }>({ a: 1 }).a, new Array<number>(3).length, new Map<string, Array<number>>([["k", [1]]]).get("k")![0]);
if (a < b && c > a) show("both");
for (let i = 0; i < b && d > i; i++) show("turn", i);
show(a < b ? c > d ? 1 : 2 : 3);
show(a + b < c + d, a * b >= c - d, -a > -b);
const bound = identity<number>;
show(bound(7), [1, 2, 3].map<string>((n) => `${n}!`).join(""));
show(a<b, b>a, a<=b, b>=a, 8>>1, 8>>>1, 1<<3);
type Pair<A, B = A> = [A, B];
const pair: Pair<Pair<number>, string> = [[1, 2], "p"];
show(pair[0][0] < pair[0][1], pair[1]);
