// A vending machine as a table of transitions, and a traffic light as classes.
type State = "idle" | "collecting" | "vending";
type Input = { kind: "coin"; value: number } | { kind: "select"; item: string } | { kind: "refund" };
interface Machine { state: State; credit: number; stock: { [item: string]: { price: number; left: number } }; log: string[] }
type Action = (m: Machine, input: any) => State;
const table: { [S in State]: { [K in Input["kind"]]?: Action } } = {
  idle: {
    coin: (m, { value }: { value: number }) => ((m.credit += value), "collecting"),
    refund: (m) => (m.log.push("nothing to refund"), "idle"),
  },
  collecting: {
    coin: (m, { value }: { value: number }) => ((m.credit += value), "collecting"),
    refund: (m) => {
      m.log.push(`refunded ${m.credit}`);
      m.credit = 0;
      return "idle";
    },
    select: (m, { item }: { item: string }) => {
      const slot = m.stock[item];
      if (slot === undefined) return (m.log.push(`no ${item}`), "collecting");
      if (slot.left === 0) return (m.log.push(`${item} sold out`), "collecting");
      if (slot.price > m.credit) return (m.log.push(`${item} needs ${slot.price - m.credit} more`), "collecting");
      slot.left--;
      m.credit -= slot.price;
      m.log.push(`sold ${item}`);
      return "vending";
    },
  },
  vending: {},
};
function feed(m: Machine, inputs: Input[]): void {
  for (const input of inputs) {
    const action = table[m.state][input.kind];
    m.state = action === undefined ? m.state : action(m, input);
    if (m.state === "vending") m.state = m.credit > 0 ? "collecting" : "idle";
    m.log.push(`[${m.state} ${m.credit}]`);
  }
}
const machine: Machine = { state: "idle", credit: 0, stock: { tea: { price: 3, left: 1 }, nuts: { price: 5, left: 2 } }, log: [] };
feed(machine, [{ kind: "select", item: "tea" }, { kind: "refund" }, { kind: "coin", value: 2 }, { kind: "select", item: "tea" }, { kind: "coin", value: 2 },
  { kind: "select", item: "tea" }, { kind: "select", item: "tea" }, { kind: "select", item: "pie" }, { kind: "refund" }]);
console.log(machine.log.join("\n"));
abstract class Light {
  abstract readonly colour: string;
  abstract readonly seconds: number;
  abstract next(): Light;
}
class Red extends Light { readonly colour = "red"; readonly seconds = 30; next(): Light { return new Green(); } }
class Green extends Light { readonly colour = "green"; readonly seconds = 25; next(): Light { return new Amber(); } }
class Amber extends Light { readonly colour = "amber"; readonly seconds = 5; next(): Light { return new Red(); } }
let light: Light = new Red();
let clock = 0;
const shown: string[] = [];
while (clock < 130) {
  shown.push(`${clock}:${light.colour}`);
  clock += light.seconds;
  light = light.next();
}
console.log(shown.join(" "), light instanceof Amber);
