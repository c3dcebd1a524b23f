// builtins/steps.ts -- the frame of a native that was not done after one piece (interpreter/steps.hpp). The parameters behind `step`
// are its registers: it changes them.

export function $goOn(
  this: any, step: any, a: any, b: any, c: any, d: any, e: any, f: any, g: any, h: any, i: any, j: any,
): any {
  for (;;) {
    const result = step();
    if (result !== step) return result;
  }
}
