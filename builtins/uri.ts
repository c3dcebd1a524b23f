// builtins/uri.ts -- encodeURI and its like. `$$name` is a global function.

/** What uri.cpp made, which is nothing of a text that cannot be converted. */
function checked(text: string | undefined): string {
  if (text === undefined) throw new URIError("URI malformed");
  return text;
}

export function $$encodeURI(this: any, uri: any): string {
  return checked(__encodeUri(`${uri}`));
}

export function $$encodeURIComponent(this: any, component: any): string {
  return checked(__encodeUriComponent(`${component}`));
}

export function $$decodeURI(this: any, uri: any): string {
  return checked(__decodeUri(`${uri}`));
}

export function $$decodeURIComponent(this: any, component: any): string {
  return checked(__decodeUriComponent(`${component}`));
}
