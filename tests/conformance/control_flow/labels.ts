// Labelled break and continue, through loops, blocks, switch and finally.
outer: for (let i = 0; i < 4; i++) {
  for (let j = 0; j < 4; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: {
  console.log("in block");
  if (Math.PI > 3) break block;
  console.log("never");
}
a: for (const x of [1, 2, 3]) {
  b: for (const y of [1, 2, 3]) {
    switch (x * y) {
      case 2:
        continue b;
      case 4:
        break a;
      case 3:
        break;
      default:
        console.log("default", x, y);
        continue a;
    }
    console.log("after", x, y);
  }
}
loop: while (true) {
  try {
    console.log("try");
    break loop;
  } finally {
    console.log("finally");
  }
}
let rounds = 0;
again: do {
  rounds++;
  for (;;) {
    try {
      if (rounds < 3) continue again;
      break again;
    } finally {
      console.log("round", rounds);
    }
  }
} while (rounds < 10);
console.log(rounds);
const find = (grid: number[][], wanted: number): string => {
  let at = "nowhere";
  search: for (const [r, row] of grid.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell === wanted) {
        at = `${r},${c}`;
        break search;
      }
    }
  }
  return at;
};
console.log(find([[1, 2], [3, 4]], 3), find([[1]], 9));
nested: {
  inner: {
    break nested;
  }
}
