// The report of an error that nobody catches says which name was meant; what scripts see of it is as in Node.
// exit: 1
// stderr: Uncaught TypeError: queue\.psuh is not a function
// stderr: help: did you mean 'push'\?
const queue = [1];
const attempts: (() => unknown)[] = [
  () => (new Map() as any).gett(1),
  () => (Math as any).flor(1.5),
  () => ({ alpha: () => 1 } as any).alhpa(),
  () => (new (class Dog { bark(): void {} })() as any).brak(),
];
for (const attempt of attempts) {
  try {
    attempt();
  } catch (error) {
    console.log((error as Error).message, Object.keys(error as Error).length, (error as Error).stack!.includes("help"));
  }
}
// expect: (intermediate value).gett is not a function 0 false
// expect: Math.flor is not a function 0 false
// expect: {(intermediate value)}.alhpa is not a function 0 false
// expect: (intermediate value).brak is not a function 0 false
(queue as any).psuh(2);
