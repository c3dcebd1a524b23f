// Static members through subclasses: this, super, shadowing, counters per class.
class Model {
  static table = "models";
  static #registered: string[] = [];
  static rows: Record<string, unknown>[] = [];
  static create<T extends typeof Model>(this: T, row: Record<string, unknown>): InstanceType<T> {
    this.rows.push(row);
    return new this() as InstanceType<T>;
  }
  static describe(): string { return `${this.name} in ${this.table}: ${this.rows.length}`; }
  static register(): typeof Model { Model.#registered.push(this.name); return this; }
  static get registered(): string { return Model.#registered.join(); }
  kind(): string { return (this.constructor as typeof Model).table; }
}
class User extends Model {
  static override table = "users";
  static override rows: Record<string, unknown>[] = [];
  static override describe(): string { return `[${super.describe()}]`; }
}
class Admin extends User {
  static override table = `${super.table}_admin`;
}
class Tag extends Model {}
console.log(User.create({ id: 1 }) instanceof User, Admin.create({ id: 2 }) instanceof Admin, Tag.create({ id: 3 }).kind());
console.log(Model.describe(), User.describe(), Admin.describe(), Tag.describe());
console.log(Model.rows.length, User.rows.length, Admin.rows === User.rows, Tag.rows === Model.rows);
for (const C of [Model, User, Admin, Tag]) C.register();
console.log(Model.registered, new Admin().kind(), new User().kind());
Tag.table = "tags";
console.log(Model.table, Tag.table, Object.hasOwn(Tag, "table"), Object.keys(Tag).join(), new Tag().kind());
const { describe } = User;
console.log(describe.call(Admin));
