// What `return` in a constructor does, also out of try blocks and before super() is called.
class Base {
  kind = "base";
}

class Early extends Base {
  constructor(early: boolean) {
    if (early) return { kind: "early" };
    super();
  }
}
console.log(new Early(true).kind, new Early(false).kind, new Early(true) instanceof Early);

class Late extends Base {
  constructor() {
    try {
      return { kind: "returned" };
    } finally {
      super();
      console.log("finally", this.kind);
    }
  }
}
console.log(new Late().kind);

class Number0 extends Base {
  constructor() {
    super();
    // @ts-expect-error: no object
    return 0;
  }
}

class Caught extends Base {
  constructor() {
    try {
      // @ts-expect-error: no object
      return 0;
    } catch {
      super();
    }
  }
}

class Never extends Base {
  // @ts-expect-error: super() is missing
  constructor() {}
}

class Nothing extends Base {
  constructor() {
    return undefined as unknown as Nothing;
    super();
  }
}

for (const Type of [Number0, Caught, Never, Nothing]) {
  try {
    console.log(new Type().kind);
  } catch (error) {
    console.log(Type.name, String(error));
  }
}

class Counter {
  steps = 0;
  constructor(limit: number) {
    for (const step of [1, 2, 3]) {
      try {
        if (step > limit) return;
        this.steps = step;
      } finally {
        this.steps += 10;
      }
    }
  }
}
console.log(new Counter(0).steps, new Counter(1).steps, new Counter(9).steps);

class Ignores {
  ok = true;
  constructor() {
    // @ts-expect-error: of a class that extends none it is ignored
    return 7;
  }
}
console.log(new Ignores().ok);
