// One instance of a module for all that import it; functions see its variables change.
import { get, increment, list, state } from "./state.ts";
import { describe, incrementTwice } from "./user.ts";

console.log(get(), describe());
increment();
incrementTwice();
console.log(get(), describe(), state.total);
list.push("from main");
state.name = "changed by main";
console.log(describe(), list.join());
const snapshot = { ...state, list: [...list] };
increment(10);
console.log(snapshot.total, state.total, get());
