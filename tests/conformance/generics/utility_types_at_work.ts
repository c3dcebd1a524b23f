// Partial, Pick, Record, Readonly, ReturnType and mapped types in ordinary code: all erased.
type User = { id: number; name: string; mail?: string; roles: string[] };
type Update<T> = { [K in keyof T]?: T[K] | ((old: T[K]) => T[K]) };
const update = <T extends object>(value: T, changes: Update<T>): T => {
  const result = { ...value };
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const change = changes[key];
    result[key] = typeof change === "function" ? (change as (old: T[keyof T]) => T[keyof T])(value[key]) : (change as T[keyof T]);
  }
  return result;
};
const ann: Readonly<User> = { id: 1, name: "Ann", roles: ["dev"] };
const changed = update<User>(ann, { name: (old) => old.toUpperCase(), roles: (old) => [...old, "admin"], mail: "a@b" });
console.log(JSON.stringify(changed), ann.roles.length);
const view: Pick<User, "id" | "name"> = changed;
const draft: Partial<User> = { name: "draft" };
const required: Required<Pick<User, "mail">> = { mail: changed.mail ?? "none" };
console.log(view.name, draft.id, required.mail);
const scores: Record<"easy" | "hard", number> = { easy: 1, hard: 10 };
const make = () => ({ kind: "made" as const, values: [1, 2, 3] });
type Made = ReturnType<typeof make>;
const sumOf = ({ values }: Made): number => values.reduce((a, b) => a + b);
console.log(scores.easy + scores.hard, sumOf(make()));
type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number };
const area: { [K in Shape["kind"]]: (s: Extract<Shape, { kind: K }>) => number } = { circle: ({ r }) => 3 * r * r, square: ({ side }) => side ** 2 };
console.log(area.circle({ kind: "circle", r: 2 }), area.square({ kind: "square", side: 3 }));
const typed = { a: 1, b: "x" } satisfies Record<string, string | number>;
const keys = Object.keys(typed) as (keyof typeof typed)[];
console.log(keys.map((k) => `${k}=${typed[k]}`).join(), typed.a.toFixed(1), typed.b.length);
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
const deep: Deep<{ list: { v: number }[] }> = { list: [{ v: 1 }] };
console.log(deep.list[0].v, (<T,>(x: NonNullable<T>) => x)("kept"));
