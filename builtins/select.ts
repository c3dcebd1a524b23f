// builtins/select.ts -- select of module "heddle"; what it waits with is in selections.cpp.

declare function __createSelection(): any;

export async function $select(cases: any): Promise<any> {
  const selection = __createSelection();
  try {
    await selection.begin(cases);
  } finally {
    selection.end();
  }
  return { index: selection.index, value: selection.value };
}
