// builtins/mutex.ts -- Mutex.run; the rest is in mutexes.cpp.

export async function Mutex$run(this: any, body: any): Promise<any> {
  using guard = await this.lock();
  return await body();
}
