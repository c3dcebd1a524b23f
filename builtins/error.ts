// builtins/error.ts -- the texts of errors: name and message may be getters of a script's class.

function headline(error: any): string {
  const name = error.name === undefined ? "Error" : `${error.name}`;
  const message = error.message === undefined ? "" : `${error.message}`;
  if (name === "") return message;
  return message === "" ? name : `${name}: ${message}`;
}

export function Error$toString(this: any): string {
  if ((typeof this !== "object" && typeof this !== "function") || this === null) {
    throw new TypeError(`Method Error.prototype.toString called on incompatible receiver ${__describe(this)}`);
  }
  return headline(this);
}

/** The first read of an error's stack: its text, which is kept. */
export function $errorStack(this: any, accessor: any, frames: string): string {
  const text = headline(this) + frames;
  accessor(text);
  return text;
}

/** new AggregateError(errors), after the native constructor did the rest. */
export function $listErrors(this: any, errors: any): any {
  __defineHidden(this, "errors", [...errors]);
  return this;
}
