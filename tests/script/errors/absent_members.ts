// A call of what JavaScript has and Heddle has not says so before the program runs; reading it is undefined.
// exit: 3
class Wrong extends Error {
  constructor() {
    super("wrong");
    Object.setPrototypeOf(this, Wrong);
// stderr: absent_members.ts:6:5: error HD1413: 'Object.setPrototypeOf' is not supported
// stderr: use a class with extends
  }
}
function local(): number {
  const Object = { create: (value: number) => value };
  return Object.create(1);
}
const dictionary = Object.create(null);
// stderr: absent_members.ts:15:20: error HD1413: 'Object.create' is not supported
if (Object.isSealed !== undefined) console.log(Object.isSealed(dictionary), local());
// stderr: absent_members.ts:17:48: error HD1413: 'Object.isSealed' is not supported
