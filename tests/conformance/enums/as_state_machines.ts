// Enums as states: transition tables, exhaustive switches, histories.
enum State { Idle = "idle", Running = "running", Paused = "paused", Done = "done" }
enum Event { Start, Pause, Resume, Finish, Reset }
const table: Record<State, Partial<Record<Event, State>>> = {
  [State.Idle]: { [Event.Start]: State.Running },
  [State.Running]: { [Event.Pause]: State.Paused, [Event.Finish]: State.Done },
  [State.Paused]: { [Event.Resume]: State.Running, [Event.Reset]: State.Idle },
  [State.Done]: { [Event.Reset]: State.Idle },
};
class Machine {
  readonly history: State[] = [];
  constructor(private state = State.Idle) {}
  send(event: Event): boolean {
    const next = table[this.state][event];
    if (next === undefined) return false;
    this.history.push(this.state);
    this.state = next;
    return true;
  }
  toString(): string { return [...this.history, this.state].join(" > "); }
}
const machine = new Machine();
const events = [Event.Start, Event.Pause, Event.Finish, Event.Resume, Event.Finish, Event.Start, Event.Reset];
console.log(events.map((e) => `${Event[e]}:${machine.send(e)}`).join(" "));
console.log(`${machine}`);
const color = (s: State): string => { switch (s) { case State.Idle: return "grey"; case State.Running: return "green"; case State.Paused: return "yellow"; case State.Done: return "blue"; } };
console.log(Object.values(State).map(color).join());
const reachable = (from: State, seen = new Set<State>([from])): Set<State> => { for (const next of Object.values(table[from])) if (!seen.has(next)) reachable(next, seen.add(next)); return seen; };
console.log([...reachable(State.Done)].join(), reachable(State.Idle).size);
for (const [state, moves] of Object.entries(table)) console.log(state, Object.entries(moves).map(([e, to]) => `${Event[Number(e)]}->${to}`).join(" "));
console.log(Object.keys(Event).length, Object.values(Event).filter((v) => typeof v === "string").join(), Event.Reset, Event[4]);
