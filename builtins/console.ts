// builtins/console.ts -- what console does by calling script: toJSON and toString of the values it prints.

function asJson(value: any): string {
  try {
    return `${JSON.stringify(value)}`;
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith("Converting circular structure")) return "[Circular]";
    throw error;
  }
}

function isObject(value: any): boolean {
  return typeof value === "object" && value !== null;
}

/** Calls `write` with the values of %j, %s and the like made texts. */
export function $logJson(this: any, write: any, values: any[]): any {
  const pattern: string = values[0];
  let changed = "";
  let next = 1;
  let from = 0;
  for (let i = 0; i + 1 < pattern.length && next < values.length; i++) {
    if (pattern[i] !== "%") continue;
    const specifier = pattern[i + 1];
    if (specifier === "%") {
      i++;
    } else if ("sdifjoOc".includes(specifier)) {
      const takesText = "dif".includes(specifier) ? isObject(values[next]) : specifier === "s" && __hasOwnText(values[next]);
      if (takesText) values[next] = `${values[next]}`;
      if (specifier === "j") {
        values[next] = asJson(values[next]);
        changed += pattern.slice(from, i) + "%s";
        from = i + 2;
      }
      next++;
      i++;
    }
  }
  values[0] = changed + pattern.slice(from);
  return write(...values);
}
