// A constructor may call super() once.
let made = 0;
class Base {
  constructor() {
    made++;
  }
}
class Twice extends Base {
  constructor() {
    super();
    super();
  }
}
class Looping extends Base {
  constructor(turns: number) {
    for (let i = 0; i < turns; i++) super();
  }
}
class Choosing extends Base {
  readonly side: string;
  constructor(left: boolean) {
    if (left) {
      super();
      this.side = "left";
    } else {
      super();
      this.side = "right";
    }
  }
}
class Retrying extends Base {
  constructor() {
    try {
      super();
      super();
    } catch (error) {
      console.log("caught", `${error}`);
    }
  }
}
const attempt = (label: string, body: () => unknown): void => {
  try {
    body();
    console.log(label, "is made", made);
  } catch (error) {
    console.log(label, "->", `${error}`, made);
  }
};
attempt("twice", () => new Twice());
attempt("loop of one", () => new Looping(1));
attempt("loop of three", () => new Looping(3));
attempt("loop of none", () => new Looping(0));
attempt("left", () => console.log(new Choosing(true).side));
attempt("right", () => console.log(new Choosing(false).side));
attempt("retrying", () => new Retrying());
