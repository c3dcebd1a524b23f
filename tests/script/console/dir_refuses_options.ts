// Options of console.dir that would change what is printed, and have no part here, are refused; so is what is no number.
const show = (options: object): void => {
  try {
    console.dir({ a: { b: 1 } }, options as { depth?: number });
  } catch (error) {
    console.log(`${error}`);
  }
};
show({ showHidden: true }); // expect: TypeError: console.dir: the option 'showHidden' is not supported
show({ getters: "get" }); // expect: TypeError: console.dir: the option 'getters' is not supported
show({ numericSeparator: true }); // expect: TypeError: console.dir: the option 'numericSeparator' is not supported
show({ sorted: () => 0 }); // expect: TypeError: console.dir: the option 'sorted: a function' is not supported
show({ depth: "3" }); // expect: TypeError: console.dir: the option 'depth' must be a number or null
show({ depth: NaN }); // expect: TypeError: console.dir: the option 'depth' must be a number or null
show({ compact: "no" }); // expect: TypeError: console.dir: the option 'compact' must be a number or null
show({ showHidden: false, showProxy: true, customInspect: true }); // expect: { a: { b: 1 } }
show({ depth: undefined, unknown: 1 }); // expect: { a: { b: 1 } }
show(() => 1); // expect: { a: { b: 1 } }
