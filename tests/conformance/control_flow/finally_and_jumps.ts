// finally against return, break, continue and throw, nested.
const log: string[] = [];
const flush = (): string => log.splice(0).join(" ");
function returns(): string {
  try {
    log.push("try");
    return "from try";
  } finally {
    log.push("finally");
  }
}
console.log(returns(), flush());
function overrides(): string {
  try {
    return "from try";
  } finally {
    return "from finally";
  }
}
console.log(overrides());
function swallows(): string {
  for (;;) {
    try {
      throw new Error("lost");
    } finally {
      break;
    }
  }
  return "survived";
}
console.log(swallows());
function valueIsFixed(): number {
  let x = 1;
  try {
    return x;
  } finally {
    x = 2;
    log.push(`x=${x}`);
  }
}
console.log(valueIsFixed(), flush());
function nested(): string {
  try {
    try {
      try {
        throw new Error("deep");
      } finally {
        log.push("f1");
      }
    } catch (error) {
      log.push("caught " + (error as Error).message);
      return "value";
    } finally {
      log.push("f2");
    }
  } finally {
    log.push("f3");
  }
  return "unreached";
}
console.log(nested(), flush());
for (let i = 0; i < 4; i++) {
  try {
    if (i === 1) continue;
    if (i === 3) break;
    log.push(`body${i}`);
  } finally {
    log.push(`end${i}`);
  }
}
console.log(flush());
function replaces(): string {
  try {
    try {
      throw new Error("first");
    } finally {
      throw new Error("second");
    }
  } catch (error) {
    return (error as Error).message;
  }
}
console.log(replaces());
function loopReturn(): number {
  for (const x of [1, 2, 3]) {
    try {
      if (x === 2) return x * 10;
    } finally {
      if (x === 2) continue;
    }
  }
  return -1;
}
console.log(loopReturn());
