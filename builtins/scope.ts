// builtins/scope.ts -- scope of module "heddle"; the rest is in scopes.cpp. What it returns is a promise of the task that calls it,
// which unwinds when that task is cancelled.

declare function __openScope(body: any, timeout: any, name: any): Promise<any>;

export async function $scope(body: any, options: any): Promise<any> {
  const opened = __openScope(body, options?.timeout, options?.name);
  let isOver = false;
  try {
    const value = await opened;
    isOver = true;
    return value;
  } catch (error) {
    isOver = true;
    throw error;
  } finally {
    // Cancelled before it could wait: the scope ends first all the same.
    if (!isOver) await opened;
  }
}
