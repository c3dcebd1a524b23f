// Events applied to a state: replay, snapshots, invalid events, projections.
type Event = { type: "opened"; id: string; owner: string } | { type: "deposited" | "withdrawn"; id: string; amount: number } | { type: "closed"; id: string };
type Account = { owner: string; balance: number; open: boolean };
type State = ReadonlyMap<string, Account>;
class InvalidEvent extends Error {
  constructor(readonly event: Event, reason: string) { super(`${event.type} ${event.id}: ${reason}`); }
}
function apply(state: State, event: Event): State {
  const account = state.get(event.id);
  const next = new Map(state);
  if (event.type === "opened") {
    if (account) throw new InvalidEvent(event, "exists");
    return next.set(event.id, { owner: event.owner, balance: 0, open: true });
  }
  if (!account?.open) throw new InvalidEvent(event, account ? "closed" : "unknown");
  switch (event.type) {
    case "deposited": return next.set(event.id, { ...account, balance: account.balance + event.amount });
    case "withdrawn":
      if (account.balance < event.amount) throw new InvalidEvent(event, `only ${account.balance}`);
      return next.set(event.id, { ...account, balance: account.balance - event.amount });
    case "closed": return next.set(event.id, { ...account, open: false });
  }
}
const events: Event[] = [
  { type: "opened", id: "a", owner: "ann" }, { type: "deposited", id: "a", amount: 100 }, { type: "opened", id: "b", owner: "bob" },
  { type: "withdrawn", id: "a", amount: 30 }, { type: "withdrawn", id: "b", amount: 1 }, { type: "opened", id: "a", owner: "eve" },
  { type: "deposited", id: "zz", amount: 1 }, { type: "deposited", id: "b", amount: 50 }, { type: "closed", id: "b" }, { type: "deposited", id: "b", amount: 5 },
];
const snapshots: State[] = [new Map()];
const rejected: string[] = [];
for (const event of events) {
  try {
    snapshots.push(apply(snapshots.at(-1)!, event));
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    rejected.push(error.message);
  }
}
const show = (state: State): string => [...state].map(([id, { owner, balance, open }]) => `${id}:${owner}=${balance}${open ? "" : "x"}`).join(" ") || "empty";
console.log(show(snapshots.at(-1)!), snapshots.length);
console.log(rejected.join("; "));
console.log(snapshots.slice(0, 4).map(show).join(" | "));
const valid = events.filter((e) => !rejected.some((r) => r.startsWith(`${e.type} ${e.id}:`) && e.type !== "deposited"));
console.log(valid.length, Object.entries(Object.groupBy(events, (e) => e.type)).map(([type, list]) => `${type}${list!.length}`).join(" "));
const total = (state: State): number => [...state.values()].reduce((sum, { balance }) => sum + balance, 0);
console.log(snapshots.map(total).join(), JSON.stringify(Object.fromEntries(snapshots.at(-1)!)));
