// Enums as bit sets: combining, testing, listing.
enum Permission { None = 0, Read = 1 << 0, Write = 1 << 1, Execute = 1 << 2, Share = 1 << 3, All = Read | Write | Execute | Share, ReadWrite = Read | Write }
const has = (set: Permission, flag: Permission): boolean => (set & flag) === flag;
const names = (set: Permission): string => {
  const out: string[] = [];
  for (let bit = 1; bit <= Permission.Share; bit <<= 1) if (set & bit) out.push(Permission[bit]);
  return out.join("+") || Permission[0];
};
let mine: Permission = Permission.Read;
console.log(names(mine), mine);
mine |= Permission.Execute;
console.log(names(mine), has(mine, Permission.Read), has(mine, Permission.Write), has(mine, Permission.ReadWrite));
mine ^= Permission.Read;
console.log(names(mine), mine.toString(2).padStart(4, "0"));
mine &= ~Permission.Execute;
console.log(names(mine), mine === Permission.None);
console.log(Permission.All, Permission.ReadWrite, Permission[15], Permission[3], Permission[7]);
console.log([0, 1, 2, 3, 5, 15].map((n) => names(n)).join(" | "));
const enum Direction { Up = 1, Down, Left = Down * 2, Right }
console.log(Direction.Up, Direction.Down, Direction.Left, Direction.Right);
const moves: Record<number, [number, number]> = { [Direction.Up]: [0, -1], [Direction.Down]: [0, 1], [Direction.Left]: [-1, 0], [Direction.Right]: [1, 0] };
let at = [0, 0];
for (const d of [Direction.Up, Direction.Up, Direction.Right, Direction.Down]) at = [at[0] + moves[d][0], at[1] + moves[d][1]];
console.log(at.join());
const enum Text { Hello = "hello", World = "world" }
console.log(`${Text.Hello} ${Text.World}`, Text.Hello.length);
class Account { constructor(private rights = Permission.None) {} grant(p: Permission): this { this.rights |= p; return this; } revoke(p: Permission): this { this.rights &= ~p; return this; } can(p: Permission): boolean { return has(this.rights, p); } }
const account = new Account().grant(Permission.All).revoke(Permission.Share);
console.log(account.can(Permission.Write), account.can(Permission.Share), account.can(Permission.ReadWrite));
