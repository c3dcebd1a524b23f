// A constructor may call super() once.
class Base {}
class Twice extends Base {
  constructor() {
    super();
    super();
  }
}
try {
  new Twice();
  console.log("no error");
} catch (error) {
  console.log(`${error}`);
}
