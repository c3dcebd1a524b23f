// Both ends of an array: what the methods give and what length becomes.
const list: number[] = [];
console.log(list.push(), list.push(1), list.push(2, 3), list.length);
console.log(list.pop(), list.pop(), list.pop(), list.pop(), list.length);
console.log(list.unshift(), list.unshift(3), list.unshift(1, 2), list.join());
console.log(list.shift(), list.shift(), list.shift(), list.shift(), list.length);
list.push(...[5, 6], ...new Set([7, 7]));
console.log(list.join(), list.concat(list).length, list.push(...list), list.join());
const holes = [1, , 3];
console.log(holes.shift(), holes.length, 0 in holes, holes.unshift(9), 1 in holes, holes.join("|"));
const queue: string[] = [];
for (let i = 0; i < 2000; i++) { queue.push("job" + i); if (i % 3 === 0) queue.shift(); }
console.log(queue.length, queue[0], queue.at(-1));
const deque: number[] = [];
for (let i = 0; i < 100; i++) { if (i % 2) deque.push(i); else deque.unshift(i); }
console.log(deque.slice(0, 3).join(), deque.slice(-3).join(), deque.indexOf(0));
let sum = 0;
while (deque.length) sum += (deque.length % 2 ? deque.pop()! : deque.shift()!);
console.log(sum, deque.pop(), deque.shift());
const stack: [number, string][] = [];
stack.push([1, "a"], [2, "b"]);
const [number, letter] = stack.pop()!;
console.log(number, letter, stack.length);
list.length = 0;
list[2] = 9;
console.log(list.push(10), list.length, list.indexOf(undefined as any), list.includes(undefined as any));
list.length = 3;
console.log(list.pop(), list.length, list.pop(), list.length);
const nested: number[][] = [[]];
nested[0].push(1);
nested.push([...nested[0], 2]);
console.log(JSON.stringify(nested));
const same = [1, 2];
same.push(same.length, same.pop()!, same.length);
console.log(same.join());
