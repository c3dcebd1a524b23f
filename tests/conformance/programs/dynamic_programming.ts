// Tables: longest common subsequence, knapsack, edit distance, coin change, partitions, matrix chain.
function lcs(a: string, b: string): string {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = a[i - 1] === b[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
    }
  }
  let result = "";
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    if (a[i - 1] === b[j - 1]) {
      result = a[i - 1] + result;
      i--;
      j--;
    } else if (table[i - 1][j] >= table[i][j - 1]) i--;
    else j--;
  }
  return result;
}

interface Item {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
}

function knapsack(items: readonly Item[], capacity: number): { value: number; chosen: string[] } {
  const best: { value: number; chosen: string[] }[] = Array.from({ length: capacity + 1 }, () => ({ value: 0, chosen: [] }));
  for (const { name, weight, value } of items) {
    for (let room = capacity; room >= weight; room--) {
      const without = best[room];
      const rest = best[room - weight];
      if (rest.value + value > without.value) best[room] = { value: rest.value + value, chosen: [...rest.chosen, name] };
    }
  }
  return best[capacity];
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

function coins(amount: number, values: number[]): number[] | null {
  const last: (number | null)[] = [0];
  const count: number[] = [0];
  for (let a = 1; a <= amount; a++) {
    count[a] = Infinity;
    last[a] = null;
    for (const value of values) {
      if (value <= a && count[a - value] + 1 < count[a]) {
        count[a] = count[a - value] + 1;
        last[a] = value;
      }
    }
  }
  if (count[amount] === Infinity) return null;
  const used: number[] = [];
  for (let a = amount; a > 0; a -= last[a]!) used.push(last[a]!);
  return used;
}

const partitions = ((memo: Map<string, number>) => function count(n: number, most: number = n): number {
  if (n === 0) return 1;
  if (n < 0 || most === 0) return 0;
  const key = `${n},${most}`;
  let known = memo.get(key);
  if (known === undefined) memo.set(key, (known = count(n - most, most) + count(n, most - 1)));
  return known;
})(new Map());

console.log(lcs("AGGTABXY", "GXTXAYBY"), lcs("", "abc") === "");
console.log(knapsack([{ name: "map", weight: 9, value: 150 }, { name: "water", weight: 13, value: 35 }, { name: "tin", weight: 68, value: 45 }, { name: "banana", weight: 27, value: 60 }, { name: "cheese", weight: 23, value: 30 }], 70));
for (const [a, b] of [["kitten", "sitting"], ["flaw", "lawn"], ["same", "same"], ["", "abc"]] as const) console.log(a, b, editDistance(a, b));
console.log(coins(63, [1, 5, 10, 21, 25]), coins(7, [5, 3]), coins(0, [2]));
console.log([1, 5, 10, 50, 100].map((n) => partitions(n)));
const fibonacci = (n: number, known: Record<number, number> = { 0: 0, 1: 1 }): number => (known[n] ??= fibonacci(n - 1, known) + fibonacci(n - 2, known));
console.log(fibonacci(50), fibonacci(78));
