// Intervals repeat until cleared, also from inside and by others; a cleared timer that is due does not fire.
const log: string[] = [];
let n = 0;
const id = setInterval(() => {
  log.push(`beat ${++n}`);
  Promise.resolve().then(() => log.push(`microtask of beat ${n}`));
  if (n === 3) {
    clearInterval(id);
    setTimeout(() => console.log(log.join("\n")), 20);
  }
}, 40);
const a = setTimeout(() => {
  log.push("a clears b");
  clearTimeout(b);
}, 1);
const b = setTimeout(() => log.push("b never"), 1);
const once = setInterval(() => {
  log.push("interval as a timeout");
  clearTimeout(once);
}, 1);
clearInterval(setTimeout(() => log.push("never"), 1));
queueMicrotask(() => clearTimeout(c));
const c = setTimeout(() => log.push("c never"), 0);
console.log(typeof a === typeof b);
