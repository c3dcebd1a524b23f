// LZ77 and run lengths: compress texts to tokens, expand them again, compare the sizes.
type Token = { literal: string } | { back: number; length: number };
const isLiteral = (t: Token): t is { literal: string } => "literal" in t;

function compress(text: string, window = 255, longest = 20): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    let best = { back: 0, length: 0 };
    for (let start = Math.max(0, at - window); start < at; start++) {
      let length = 0;
      while (length < longest && at + length < text.length && text[start + length] === text[at + length]) length++;
      if (length > best.length) best = { back: at - start, length };
    }
    if (best.length >= 4) {
      tokens.push(best);
      at += best.length;
    } else {
      const last = tokens.at(-1);
      if (last && isLiteral(last)) last.literal += text[at];
      else tokens.push({ literal: text[at] });
      at++;
    }
  }
  return tokens;
}

function expand(tokens: readonly Token[]): string {
  let out = "";
  for (const token of tokens) {
    if (isLiteral(token)) {
      out += token.literal;
      continue;
    }
    for (let i = 0; i < token.length; i++) out += out[out.length - token.back];
  }
  return out;
}

const show = (tokens: readonly Token[]): string => tokens.map((t) => (isLiteral(t) ? JSON.stringify(t.literal) : `<${t.back},${t.length}>`)).join("");
const cost = (tokens: readonly Token[]): number => tokens.reduce((n, t) => n + (isLiteral(t) ? t.literal.length + 1 : 2), 0);

function runLengths(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; ) {
    let n = 1;
    while (text[i + n] === text[i]) n++;
    out += n > 1 ? `${n}${text[i]}` : text[i];
    i += n;
  }
  return out;
}

function expandRuns(text: string): string {
  let out = "", count = "";
  for (const c of text) {
    if (c >= "0" && c <= "9") { count += c; continue; }
    out += c.repeat(count === "" ? 1 : Number(count));
    count = "";
  }
  return out;
}

const texts = ["abracadabra abracadabra", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "no repeats here?", "", "she sells sea shells by the sea shore, the shells she sells", "日本日本日本日本日本"];
for (const text of texts) {
  const tokens = compress(text);
  console.log(show(tokens), text.length, cost(tokens), expand(tokens) === text);
}
const long = Array.from({ length: 50 }, (_, i) => `line ${i % 5} of the text;`).join("\n");
const packed = compress(long);
console.log(long.length, cost(packed), packed.length, expand(packed) === long, compress(long, 10).length > packed.length);
for (const text of ["WWWWBWWWWBBB", "abc", "zzzzzzzzzzzz"]) console.log(runLengths(text), expandRuns(runLengths(text)) === text);
