function run(): number {
  let text = "";
  for (let i = 1; i <= 1_000_000; i++) text += i % 2 === 0 ? "ab" : "cd";
  return text.length + text.charCodeAt(1_000_000);
}

const start = performance.now();
const result = run();
console.log(`check=${result} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1`);
