// A class inside a function may extend one of the top level that the compiler has not come to.
function derived() {
  class Derived extends Base {
    own = 2;
  }
  return new Derived();
}
class Base {
  inherited = 1;
}
const made = derived();
console.log(made.inherited + made.own);  // expect: 3
