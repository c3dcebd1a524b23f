// What JavaScript would coerce or pass over in silence is a TypeError with a code.
const check = (body: () => unknown): void => {
  try {
    console.log("no error", body());
  } catch (error) {
    console.log(error instanceof TypeError ? "TypeError" : "other");
  }
};
const any = (v: unknown): any => v;
check(() => any("3") * 2);  // expect: TypeError
check(() => any("3") - 1);  // expect: TypeError
check(() => any(null) + 1);  // expect: TypeError
check(() => any({}) + "x");  // expect: TypeError
check(() => any([1]) + any([2]));  // expect: TypeError
check(() => any("2") < 3);  // expect: TypeError
check(() => any(true) > 0);  // expect: TypeError
check(() => any("text").missing);  // expect: TypeError
check(() => any(5).nothing);  // expect: TypeError
check(() => { let s = any("1"); s++; return s; });  // expect: TypeError
check(() => any("x") & 1);  // expect: TypeError
check(() => { const b: any = new (class Box { size = 1; })(); b.other = 2; });  // expect: TypeError
check(() => { const b: any = new (class Box { size = 1; })(); delete b.size; });  // expect: TypeError
check(() => { any(Math).PI = 3; });  // expect: TypeError
check(() => any((a: number, b: number) => a)(1));  // expect: TypeError
check(() => "a" + 1 + true + null + undefined);  // expect: no error a1truenullundefined
check(() => `${any([1, 2])}` + any({ toString: () => "own" }).toString());  // expect: no error 1,2own
check(() => any({}).missing);  // expect: no error undefined
check(() => +any("5") + any(1));  // expect: no error 6
