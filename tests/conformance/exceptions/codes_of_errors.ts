// The errors of Node's own functions have a code.
const callbacks: unknown[] = ["x", "a text of more than twenty-eight characters", 5, true, null, undefined, {}, [1], new Map(), class Own {}.name, new (class Own {})()];
const starters: [string, any][] = [["setTimeout", setTimeout], ["setInterval", setInterval], ["setImmediate", setImmediate], ["queueMicrotask", queueMicrotask]];
for (const [name, start] of starters) {
  for (const callback of callbacks) {
    try { start(callback); console.log(name, "started"); } catch (error) {
      const { code, message } = error as Error & { code?: string };
      console.log(name, error instanceof TypeError, code, message, Object.keys(error as Error).join(), JSON.stringify(error));
    }
  }
}
try { structuredClone({ deep: [Symbol.iterator] }); } catch (error) {
  const { name, message, code } = error as Error & { code: number };
  console.log(name, code, message, error instanceof Error, Object.keys(error as Error).length);
}
