// A message names the class that declares the accessor, and no class whose instances have a toString of their own.
const attempt = (f: () => void): void => {
  try {
    f();
  } catch (error) {
    console.log((error as Error).message);
  }
};
class Base {
  get total(): number {
    return 1;
  }
}
class Derived extends Base {
  toString(): string {
    return "derived";
  }
  set(): void {
    super.total = 3;
  }
}
class Named {
  get total(): number {
    return 1;
  }
  toString(): string {
    return "named";
  }
}
const loose = (value: unknown): any => value;
attempt(() => (loose(new Base()).total = 2)); // expect: Cannot set property total of #<Base> which has only a getter
attempt(() => (loose(new Derived()).total = 2)); // expect: Cannot set property total of #<Base> which has only a getter
attempt(() => new Derived().set()); // expect: Cannot set property total of #<Base> which has only a getter
attempt(() => (loose(new Named()).total = 2)); // expect: Cannot set property total of [object Object] which has only a getter
const frozen = Object.freeze({ a: 1, toString: () => "frozen" });
attempt(() => (loose(frozen).a = 2)); // expect: Cannot assign to read only property 'a' of object '[object Object]'
attempt(() => delete loose(frozen).a); // expect: Cannot delete property 'a' of [object Object]
attempt(() => [1].map(loose(new Named()))); // expect: [object Object] is not a function
class Caller extends Base {
  plain(): void {
    // @ts-ignore: what is missing is what the test is about
    super.missing();
  }
}
attempt(() => new Caller().plain()); // expect: (intermediate value).missing is not a function
