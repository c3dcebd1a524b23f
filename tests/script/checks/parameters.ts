// R2: a wrong argument is a TypeError that names the parameter, the wanted and the found type.
const log = (body: () => unknown): void => {
  try {
    console.log("no error", body());
  } catch (error) {
    const { message } = error as Error;
    console.log(error instanceof TypeError, ["count", "name", "flag", "list", "call", "mixed"].filter((n) => message.includes(n)).join(), ["number", "string", "boolean", "undefined", "null", "object", "array", "function"].filter((n) => message.includes(n)).join());
  }
};
const wrong: any = { text: "text", number: 1, object: {}, nothing: undefined, nil: null };
function takesNumber(count: number): number { return 1; }
function takesString(name: string): number { return 2; }
function takesBoolean(flag: boolean): number { return 3; }
function takesList(list: number[]): number { return 4; }
function takesFunction(call: () => void): number { return 5; }
function takesUnion(mixed: number | string | null): number { return 6; }
log(() => takesNumber(wrong.text));  // expect: true count number,string
log(() => takesNumber(wrong.nothing));  // expect: true count number,undefined
log(() => takesNumber(wrong.nil));  // expect: true count number,null
log(() => takesString(wrong.number));  // expect: true name number,string
log(() => takesBoolean(wrong.number));  // expect: true flag number,boolean
log(() => takesUnion(wrong.nothing));
// expect: true mixed number,string,undefined,null
log(() => takesUnion(wrong.nil));  // expect: no error 6
log(() => takesUnion(wrong.text));  // expect: no error 6
log(() => takesList(wrong.nil));  // expect: no error 4
log(() => takesFunction(wrong.nothing));  // expect: no error 5
log(() => takesNumber(1));  // expect: no error 1
