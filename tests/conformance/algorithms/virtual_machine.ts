// A stack machine that runs small programs: the interpreter inside the interpreter.
enum Op { Push, Add, Sub, Mul, Less, Jump, JumpIfZero, Load, Store, Call, Return, Print, Halt }
type Instruction = [Op, number?];
class VirtualMachine {
  readonly printed: number[] = [];
  private readonly stack: number[] = [];
  private readonly frames: { back: number; locals: Map<number, number> }[] = [];
  private steps = 0;
  constructor(private readonly program: Instruction[], private readonly limit = 100_000) {}
  private pop(): number {
    const value = this.stack.pop();
    if (value === undefined) throw new RangeError(`stack underflow after ${this.steps} steps`);
    return value;
  }
  run(): this {
    let pc = 0;
    let locals = new Map<number, number>();
    for (;;) {
      if (++this.steps > this.limit) throw new RangeError("step limit");
      const [op, argument = 0] = this.program[pc++];
      switch (op) {
        case Op.Push: this.stack.push(argument); break;
        case Op.Add: this.stack.push(this.pop() + this.pop()); break;
        case Op.Sub: { const b = this.pop(); this.stack.push(this.pop() - b); break; }
        case Op.Mul: this.stack.push(this.pop() * this.pop()); break;
        case Op.Less: { const b = this.pop(); this.stack.push(this.pop() < b ? 1 : 0); break; }
        case Op.Jump: pc = argument; break;
        case Op.JumpIfZero: if (this.pop() === 0) pc = argument; break;
        case Op.Load: this.stack.push(locals.get(argument) ?? 0); break;
        case Op.Store: locals.set(argument, this.pop()); break;
        case Op.Call: this.frames.push({ back: pc, locals }); locals = new Map(); pc = argument; break;
        case Op.Return: { const frame = this.frames.pop()!; pc = frame.back; locals = frame.locals; break; }
        case Op.Print: this.printed.push(this.pop()); break;
        case Op.Halt: return this;
        default: throw new TypeError(`bad opcode ${op}`);
      }
    }
  }
  get count(): number { return this.steps; }
}
const { Push, Add, Sub, Mul, Less, Jump, JumpIfZero, Load, Store, Call, Return, Print, Halt } = Op;
const sum: Instruction[] = [[Push, 0], [Store, 0], [Push, 1], [Store, 1], [Load, 1], [Push, 101], [Less], [JumpIfZero, 17], [Load, 0], [Load, 1], [Add], [Store, 0],
  [Load, 1], [Push, 1], [Add], [Store, 1], [Jump, 4], [Load, 0], [Print], [Halt]];
const vm = new VirtualMachine(sum).run();
console.log(vm.printed.join(), vm.count);
const fib: Instruction[] = [[Push, 15], [Call, 4], [Print], [Halt], [Store, 0], [Load, 0], [Push, 2], [Less], [JumpIfZero, 11], [Load, 0], [Return],
  [Load, 0], [Push, 1], [Sub], [Call, 4], [Load, 0], [Push, 2], [Sub], [Call, 4], [Add], [Return]];
const recursive = new VirtualMachine(fib).run();
console.log(recursive.printed.join(), recursive.count);
const factorial: Instruction[] = [[Push, 10], [Store, 0], [Push, 1], [Load, 0], [JumpIfZero, 12], [Load, 0], [Mul], [Load, 0], [Push, 1], [Sub], [Store, 0], [Jump, 3], [Print], [Halt]];
console.log(new VirtualMachine(factorial).run().printed.join());
for (const bad of [[[Add]], [[Jump, 0]], [[99 as Op]]] as Instruction[][]) {
  try {
    new VirtualMachine(bad).run();
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
