// An uncaught error shows the file, the line and the source line.
// exit: 1
// stderr: error_shows_source\.ts:8:
// stderr: total \+ item\.price
interface Item { price: number }
const items = [{ price: 1 }, null] as Item[];
let total = 0;
for (const item of items) total = total + item.price;
console.log(total);
