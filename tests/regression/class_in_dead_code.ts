// exit: 1
// stderr: Deadlock
// What is never reached may declare a class, which checks and other classes name.
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
setTimeout(() => {
  console.log(inner(), check(2)); // expect: 1 2
  try {
    derive();
  } catch (error) {
    console.log(String(error)); // expect: ReferenceError: Cannot access 'Dead' before initialization
  }
  process();
});
function process() {
  try {
    check("text" as any);
  } catch (error) {
    console.log(error instanceof TypeError); // expect: true
  }
}
for (;;) await new Promise(() => {});
class Dead {
  #nominal = 1;
  field: Dead | number = 1;
}
