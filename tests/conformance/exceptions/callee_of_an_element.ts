// A call of an element that is no function is named as the source has it.
const object: any = { list: [1], text: "t" };
for (const call of [() => object.list[0](), () => object["text"]()]) {
  try {
    call();
  } catch (error) {
    console.log(`${error}`);
  }
}
