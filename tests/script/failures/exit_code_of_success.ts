// Handled errors leave exit code 0 and an empty stderr.
import { spawn } from "heddle";
try {
  await spawn(() => { throw new Error("handled"); });
} catch (error) {
  console.log((error as Error).message);  // expect: handled
}
Promise.reject(new Error("also handled")).catch(() => {});
await Promise.allSettled([spawn(() => { throw new Error("settled"); })]);
console.log("ok");  // expect: ok
