function element(i: number, j: number): number {
  const ij = i + j;
  return 1 / (ij * (ij + 1) * 0.5 + i + 1);
}

function multiply(n: number, x: number[], y: number[]): void {
  for (let i = 0; i < n; i++) {
    let a = 0;
    for (let j = 0; j < n; j++) a += x[j] * element(i, j);
    y[i] = a;
  }
}

function multiplyTransposed(n: number, x: number[], y: number[]): void {
  for (let i = 0; i < n; i++) {
    let a = 0;
    for (let j = 0; j < n; j++) a += x[j] * element(j, i);
    y[i] = a;
  }
}

function run(): number {
  const n = 500;
  const u: number[] = [], v: number[] = [], t: number[] = [];
  for (let i = 0; i < n; i++) {
    u.push(1);
    v.push(0);
    t.push(0);
  }
  for (let i = 0; i < 10; i++) {
    multiply(n, u, t);
    multiplyTransposed(n, t, v);
    multiply(n, v, t);
    multiplyTransposed(n, t, u);
  }
  let vBv = 0, vv = 0;
  for (let i = 0; i < n; i++) {
    vBv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(vBv / vv);
}

const start = performance.now();
const result = run();
console.log(`check=${result.toFixed(9)} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1`);
