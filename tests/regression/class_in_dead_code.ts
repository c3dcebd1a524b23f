// What is never reached may declare a class that checks and other classes name.
// exit: 1
// stderr: Error: the end
function check(value: Dead | number) {
  return value;
}
function derive() {
  class Derived extends Dead {}
  return Derived;
}
function inner() {
  return f(1);
  function f(value: Inner | number) {
    return value;
  }
  class Inner {
    #nominal = 1;
  }
}
const attempt = (f: () => unknown) => {
  try {
    f();
  } catch (error) {
    console.log((error as Error).name);
  }
};
console.log(inner(), check(2)); // expect: 1 2
attempt(derive); // expect: ReferenceError
attempt(() => check("text" as any)); // expect: TypeError
throw new Error("the end");
class Dead {
  #nominal = 1;
  field: Dead | number = 1;
}
