import { spawn, Mutex } from "heddle";

const mutex = new Mutex();
try { mutex.unlock(); } catch (error) { console.log((error as Error).message); }
// expect: A Mutex can only be unlocked by the task that holds it

const guard = await mutex.lock();
console.log(mutex.isLocked, mutex.tryLock());  // expect: true false
try { await mutex.lock(); } catch (error) { console.log((error as Error).message); }
// expect: The task holds this Mutex already: it cannot lock it again

const other = spawn(() => {
  try { mutex.unlock(); } catch (error) { console.log((error as Error).message); }
  try { guard[Symbol.dispose](); } catch (error) { console.log((error as Error).message); }
  return mutex.tryLock();
});
console.log(await other);
// expect: A Mutex can only be unlocked by the task that holds it
// expect: A Mutex can only be unlocked by the task that holds it
// expect: false

guard[Symbol.dispose]();
guard[Symbol.dispose](); // the second time it does nothing
console.log(mutex.isLocked, mutex.tryLock(), mutex.isLocked);  // expect: false true true
mutex.unlock();

try { (Mutex as any)(); } catch (error) { console.log((error as Error).message); }
// expect: Class constructor Mutex cannot be invoked without 'new'
try { (mutex.lock as any).call({}); } catch (error) { console.log((error as Error).message); }
// expect: not a Mutex: #<Object>
