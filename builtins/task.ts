// builtins/task.ts -- what a task runs when its function is none of a script.

export function $callInTask(this: any, callee: any, ...values: any[]): any {
  return callee(...values);
}

/** What the host calls to make an instance. */
export function $constructInTask(this: any, klass: any, ...values: any[]): any {
  return new klass(...values);
}
