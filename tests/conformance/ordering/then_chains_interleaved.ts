// Several then chains advance together, one link per tick; handlers of one promise run in order of registration.
const p = Promise.resolve("p");
p.then((v) => console.log(v, 1)).then(() => console.log("p 1.1")).then(() => console.log("p 1.2"));
p.then((v) => console.log(v, 2)).then(() => console.log("p 2.1"));
const q = p.then(() => "q");
q.then((v) => console.log(v, 1));
p.then((v) => {
  console.log(v, 3);
  p.then(() => console.log("p added while running"));
  q.then(() => console.log("q added while running"));
});
q.then((v) => console.log(v, 2));
new Promise<void>((resolve) => {
  console.log("executor");
  resolve();
  console.log("after resolve");
}).then(() => console.log("r 1")).then(() => console.log("r 2"));
console.log("end of main");
