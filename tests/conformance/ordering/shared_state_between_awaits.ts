// Nothing else runs between two awaits; across an await anything may.
let balance = 100;
const log: string[] = [];
async function withdraw(name: string, amount: number): Promise<boolean> {
  const seen = balance;
  log.push(`${name} sees ${seen}`);
  await null;
  if (seen < amount) return false;
  balance = seen - amount;
  log.push(`${name} leaves ${balance}`);
  return true;
}
async function careful(name: string, amount: number): Promise<boolean> {
  await null;
  if (balance < amount) return false;
  balance -= amount;
  log.push(`${name} leaves ${balance}`);
  return true;
}
console.log((await Promise.all([withdraw("a", 60), withdraw("b", 70)])).join(), balance);
balance = 100;
console.log((await Promise.all([careful("c", 60), careful("d", 70), careful("e", 40)])).join(), balance);
console.log(log.join("\n"));
let counter = 0;
const increment = async (): Promise<void> => {
  for (let i = 0; i < 100; i++) {
    counter++;
    if (i % 10 === 0) await null;
  }
};
await Promise.all([increment(), increment(), increment()]);
console.log(counter);
