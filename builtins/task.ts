// builtins/task.ts -- what a spawned task runs when its function is none of a script.

export function $callInTask(this: any, callee: any, ...values: any[]): any {
  return callee(...values);
}
