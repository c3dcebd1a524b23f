console.log("first");
queueMicrotask(() => console.log("microtask of first"));
setTimeout(() => console.log("timer of first"), 0);
(async () => {
  console.log("async of first");
  await null;
  console.log("async of first after await");
})();
