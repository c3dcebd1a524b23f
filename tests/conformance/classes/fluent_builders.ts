// Builders that return this, with validation, defaults and immutable steps.
class QueryBuilder {
  #table = "";
  #columns: string[] = [];
  readonly #conditions: string[] = [];
  #limit?: number;
  from(table: string): this { this.#table = table; return this; }
  select(...columns: string[]): this { this.#columns.push(...columns); return this; }
  where(column: string, operator: "=" | ">" | "<", value: string | number): this {
    this.#conditions.push(`${column} ${operator} ${typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : value}`);
    return this;
  }
  limit(n: number): this {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`bad limit ${n}`);
    this.#limit = n;
    return this;
  }
  build(): string {
    if (this.#table === "") throw new Error("no table");
    const where = this.#conditions.length ? ` WHERE ${this.#conditions.join(" AND ")}` : "";
    return `SELECT ${this.#columns.join(", ") || "*"} FROM ${this.#table}${where}${this.#limit === undefined ? "" : ` LIMIT ${this.#limit}`}`;
  }
}
class CountingBuilder extends QueryBuilder {
  builds = 0;
  override build(): string { this.builds++; return super.build(); }
}
console.log(new QueryBuilder().from("users").build());
console.log(new QueryBuilder().select("name", "age").from("users").where("age", ">", 18).where("name", "=", "O'Brien").limit(5).build());
const counting = new CountingBuilder().from("t").limit(0);
counting.build();
console.log(counting.build(), counting.builds);
for (const bad of [() => new QueryBuilder().build(), () => new QueryBuilder().limit(-1), () => new QueryBuilder().limit(1.5)]) {
  try { bad(); } catch (error) { console.log(`${error}`); }
}
class Point { constructor(readonly x = 0, readonly y = 0) {} with(changes: Partial<Point>): Point { return Object.freeze(Object.assign(new Point(), this, changes)); } }
const p = new Point(1, 2), q = p.with({ y: 5 });
console.log(p.y, q.x, q.y, Object.isFrozen(q), q instanceof Point);
