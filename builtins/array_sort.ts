// builtins/array_sort.ts -- sorting: timsort as V8 has it, so that a comparator that contradicts itself (NaN!) gives the same order.
// `Class$name` is a method (scripts.cpp).

type Compare = (left: any, right: any) => number;

interface Run {
  start: number;
  length: number;
}

interface Sorting {
  values: any[];
  compare: Compare;
  minGallop: number;
  runs: Run[];  // not merged yet, from the left
}

function checkComparator(compare: unknown): void {
  if (compare !== undefined && typeof compare !== "function") {
    throw new TypeError("The comparison function must be either a function or undefined");
  }
}

function checkReceiver(receiver: unknown): void {
  if (receiver === null || receiver === undefined) throw new TypeError("Cannot convert undefined or null to object");
}

/** So many wins of one side in a row are worth galloping. */
function gallopWins(): number {
  return 7;
}

/** Arrays of less than 64 are one run; of others the runs' number is a power of two, or a little less. */
function minRunLength(length: number): number {
  let rest = 0;
  while (length >= 64) {
    rest |= length & 1;
    length >>= 1;
  }
  return length + rest;
}

function reverse(values: any[], low: number, high: number): void {
  for (let last = high - 1; low < last; low++, last--) {
    const value = values[low];
    values[low] = values[last];
    values[last] = value;
  }
}

/** The length of the run at `low`; a descending one is turned. */
function makeRun(values: any[], low: number, high: number, compare: Compare): number {
  if (low + 1 === high) return 1;
  const isDescending = compare(values[low + 1], values[low]) < 0;
  let end = low + 2;
  while (end < high && compare(values[end], values[end - 1]) < 0 === isDescending) end++;
  if (isDescending) reverse(values, low, end);
  return end - low;
}

/** [low, start) is in order already. */
function binaryInsertionSort(values: any[], low: number, start: number, high: number, compare: Compare): void {
  for (let at = start; at < high; at++) {
    const pivot = values[at];
    let left = low;
    let right = at;
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      if (compare(pivot, values[middle]) < 0) right = middle;
      else left = middle + 1;
    }
    let to = at;
    while (to > left) values[to] = values[--to];
    values[left] = pivot;
  }
}

function copy(from: any[], start: number, to: any[], target: number, count: number): void {
  if (target > start) {
    for (let i = count - 1; i >= 0; i--) to[target + i] = from[start + i];
  } else {
    for (let i = 0; i < count; i++) to[target + i] = from[start + i];
  }
}

/** Where `key` belongs among values[base .. base + length), in front of its equals; `hint`: where it is likely. */
function gallopLeft(values: any[], key: any, base: number, length: number, hint: number, compare: Compare): number {
  let last = 0;
  let offset = 1;
  if (compare(values[base + hint], key) < 0) {
    const most = length - hint;
    while (offset < most && compare(values[base + hint + offset], key) < 0) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !(compare(values[base + hint - offset], key) < 0)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    const nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (compare(values[base + middle], key) < 0) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** The same, behind its equals. */
function gallopRight(values: any[], key: any, base: number, length: number, hint: number, compare: Compare): number {
  let last = 0;
  let offset = 1;
  if (compare(key, values[base + hint]) < 0) {
    const most = hint + 1;
    while (offset < most && compare(key, values[base + hint - offset]) < 0) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    const nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  } else {
    const most = length - hint;
    while (offset < most && !(compare(key, values[base + hint + offset]) < 0)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (compare(key, values[base + middle]) < 0) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

/** Merges run A (which is copied away) with run B behind it, from the left. */
function mergeLow(state: Sorting, baseA: number, countA: number, baseB: number, countB: number): void {
  const { values, compare } = state;
  const wins = gallopWins();
  const kept = values.slice(baseA, baseA + countA);
  let to = baseA;
  let a = 0;
  let b = baseB;
  let leftA = countA;
  let leftB = countB - 1;
  values[to++] = values[b++];
  merge: while (leftB > 0 && leftA > 1) {
    const most = state.minGallop;
    let winsA = 0;
    let winsB = 0;
    while (winsA < most && winsB < most) {
      if (compare(values[b], kept[a]) < 0) {
        values[to++] = values[b++];
        winsB++;
        winsA = 0;
        if (--leftB === 0) break merge;
      } else {
        values[to++] = kept[a++];
        winsA++;
        winsB = 0;
        if (--leftA === 1) break merge;
      }
    }
    state.minGallop++;
    do {
      state.minGallop = state.minGallop > 2 ? state.minGallop - 1 : 1;
      winsA = gallopRight(kept, values[b], a, leftA, 0, compare);
      copy(kept, a, values, to, winsA);
      to += winsA;
      a += winsA;
      leftA -= winsA;
      if (winsA > 0 && leftA <= 1) break merge;
      values[to++] = values[b++];
      if (--leftB === 0) break merge;
      winsB = gallopLeft(values, kept[a], b, leftB, 0, compare);
      copy(values, b, values, to, winsB);
      to += winsB;
      b += winsB;
      leftB -= winsB;
      if (leftB === 0) break merge;
      values[to++] = kept[a++];
      if (--leftA === 1) break merge;
    } while (winsA >= wins || winsB >= wins);
    state.minGallop++;
  }
  // The last of run A comes behind what is left of B.
  if (leftB > 0 && leftA === 1) {
    copy(values, b, values, to, leftB);
    to += leftB;
  }
  copy(kept, a, values, to, leftA);
}

/** Merges run A with run B behind it (which is copied away), from the right. */
function mergeHigh(state: Sorting, baseA: number, countA: number, baseB: number, countB: number): void {
  const { values, compare } = state;
  const wins = gallopWins();
  const kept = values.slice(baseB, baseB + countB);
  let to = baseB + countB - 1;
  let b = countB - 1;
  let a = baseA + countA - 1;
  let leftA = countA - 1;
  let leftB = countB;
  values[to--] = values[a--];
  merge: while (leftA > 0 && leftB > 1) {
    const most = state.minGallop;
    let winsA = 0;
    let winsB = 0;
    while (winsA < most && winsB < most) {
      if (compare(kept[b], values[a]) < 0) {
        values[to--] = values[a--];
        winsA++;
        winsB = 0;
        if (--leftA === 0) break merge;
      } else {
        values[to--] = kept[b--];
        winsB++;
        winsA = 0;
        if (--leftB === 1) break merge;
      }
    }
    state.minGallop++;
    do {
      state.minGallop = state.minGallop > 2 ? state.minGallop - 1 : 1;
      winsA = leftA - gallopRight(values, kept[b], baseA, leftA, leftA - 1, compare);
      to -= winsA;
      a -= winsA;
      copy(values, a + 1, values, to + 1, winsA);
      leftA -= winsA;
      if (leftA === 0) break merge;
      values[to--] = kept[b--];
      if (--leftB === 1) break merge;
      winsB = leftB - gallopLeft(kept, values[a], 0, leftB, leftB - 1, compare);
      to -= winsB;
      b -= winsB;
      copy(kept, b + 1, values, to + 1, winsB);
      leftB -= winsB;
      if (winsB > 0 && leftB <= 1) break merge;
      values[to--] = values[a--];
      if (--leftA === 0) break merge;
    } while (winsA >= wins || winsB >= wins);
    state.minGallop++;
  }
  // The first of run B comes in front of what is left of A.
  if (leftA > 0 && leftB === 1) {
    to -= leftA;
    a -= leftA;
    copy(values, a + 1, values, to + 1, leftA);
  }
  copy(kept, 0, values, to - leftB + 1, leftB);
}

/** Merges runs `n` and `n + 1`. */
function mergeAt(state: Sorting, n: number): void {
  const { values, compare, runs } = state;
  const { start: baseB, length: countB } = runs[n + 1];
  const { start, length } = runs[n];
  runs[n] = { start, length: length + countB };
  runs.splice(n + 1, 1);
  const inPlace = gallopRight(values, values[baseB], start, length, 0, compare);
  const countA = length - inPlace;
  if (countA === 0) return;
  const baseA = start + inPlace;
  const moved = gallopLeft(values, values[baseA + countA - 1], baseB, countB, countB - 1, compare);
  if (moved === 0) return;
  if (countA <= moved) mergeLow(state, baseA, countA, baseB, moved);
  else mergeHigh(state, baseA, countA, baseB, moved);
}

function isBalanced(runs: Run[], n: number): boolean {
  return n < 2 || runs[n - 2].length > runs[n - 1].length + runs[n].length;
}

/** Merges until the runs' lengths fall fast enough from the left. */
function mergeCollapse(state: Sorting): void {
  const { runs } = state;
  while (runs.length > 1) {
    let n = runs.length - 2;
    if (!isBalanced(runs, n + 1) || !isBalanced(runs, n)) {
      if (runs[n - 1].length < runs[n + 1].length) n--;
    } else if (runs[n].length > runs[n + 1].length) {
      return;
    }
    mergeAt(state, n);
  }
}

function timsort(values: any[], compare: Compare): void {
  const length = values.length;
  if (length < 2) return;
  const state: Sorting = { values, compare, minGallop: gallopWins(), runs: [] };
  const shortest = minRunLength(length);
  for (let low = 0; low < length; ) {
    let count = makeRun(values, low, length, compare);
    if (count < shortest) {
      const forced = shortest < length - low ? shortest : length - low;
      binaryInsertionSort(values, low, low + count, low + forced, compare);
      count = forced;
    }
    state.runs.push({ start: low, length: count });
    mergeCollapse(state);
    low += count;
  }
  const { runs } = state;
  while (runs.length > 1) {
    let n = runs.length - 2;
    if (n > 0 && runs[n - 1].length < runs[n + 1].length) n--;
    mergeAt(state, n);
  }
}

function compareByText(left: { text: string }, right: { text: string }): number {
  return left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
}

/** The elements in order, undefined ones last; holes are not among them. */
function sorted(source: any[], compare: any): any[] {
  const values: any[] = [];
  let undefinedCount = 0;
  const length = source.length;
  for (let i = 0; i < length; i++) {
    const value = source[i];
    if (value !== undefined) {
      values.push(compare === undefined ? { text: `${value}`, value } : value);
    } else if (i in source) {
      undefinedCount++;
    }
  }
  timsort(values, compare === undefined ? compareByText : compare);
  if (compare === undefined) {
    for (let i = 0; i < values.length; i++) values[i] = values[i].value;
  }
  for (; undefinedCount > 0; undefinedCount--) values.push(undefined);
  return values;
}

export function Array$sort(this: any[], compare?: any): any[] {
  checkComparator(compare);
  checkReceiver(this);
  const length = this.length;
  const order = sorted(this, compare);
  for (let i = 0; i < order.length; i++) this[i] = order[i];
  for (let i = order.length; i < length; i++) delete this[i];
  return this;
}

export function Array$toSorted(this: any[], compare?: any): any[] {
  checkComparator(compare);
  checkReceiver(this);
  return sorted(Array.from(this), compare);
}
