// ++ and -- as operands of **, on its left side too.
let base = 4;
console.log(--base ** 2, base, ++base ** 2, base, base++ ** 2, base, base-- ** 2, base);
console.log(--base ** --base ** 2, base);
base = 3;
console.log(++base ** ++base ** 2, base);
const box = { value: 2 };
console.log(++box.value ** 2, --box["value"] ** 3, box.value);
const list = [5];
console.log((-1) ** ++list[0], 2 ** -1, -(2 ** 2), (++list[0]) ** 2);
