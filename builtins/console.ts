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

function refuse(option: string): never {
  throw new TypeError(`console.dir: the option '${option}' is not supported`);
}

/** Options are numbers; null is no limit. */
function limit(option: string, value: any): number {
  if (value === null) return Infinity;
  if (typeof value !== "number" || value !== value) {
    throw new TypeError(`console.dir: the option '${option}' must be a number or null`);
  }
  return value;
}

function layout(value: any): number | true {
  if (value === true) return true;
  return value === false ? 0 : limit("compact", value);
}

/** With util.inspect's options. What has no part here is refused, for its output would be another. */
export function console$$dir(this: any, value: any, options: any): void {
  const given: any = {
    depth: 2,
    maxArrayLength: 100,
    maxStringLength: 10000,
    breakLength: 80,
    compact: 3,
    sorted: false,
    colors: false,
    ...(typeof options === "object" ? options : undefined),
  };
  for (const option of ["showHidden", "getters", "numericSeparator"]) if (given[option]) refuse(option);
  if (typeof given.sorted === "function") refuse("sorted: a function");
  __dir(
    value,
    given.depth === undefined ? Infinity : limit("depth", given.depth),
    limit("maxArrayLength", given.maxArrayLength),
    limit("maxStringLength", given.maxStringLength),
    limit("breakLength", given.breakLength),
    layout(given.compact),
    !!given.sorted,
    !!given.colors,
  );
}
