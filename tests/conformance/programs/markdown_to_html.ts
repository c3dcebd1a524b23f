// A small Markdown converter: headings, lists, emphasis, code, links, without regular expressions.
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
function inline(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; ) {
    const rest = text.slice(i);
    const wrap = (mark: string, tag: string): boolean => {
      if (!rest.startsWith(mark)) return false;
      const end = rest.indexOf(mark, mark.length);
      if (end <= mark.length - 1 || end === mark.length) return false;
      const inner = rest.slice(mark.length, end);
      out += `<${tag}>${tag === "code" ? escape(inner) : inline(inner)}</${tag}>`;
      i += end + mark.length;
      return true;
    };
    if (wrap("`", "code") || wrap("**", "strong") || wrap("*", "em")) continue;
    if (rest[0] === "[") {
      const close = rest.indexOf("]("), end = rest.indexOf(")", close);
      if (close > 0 && end > close) {
        out += `<a href="${escape(rest.slice(close + 2, end))}">${inline(rest.slice(1, close))}</a>`;
        i += end + 1;
        continue;
      }
    }
    out += escape(rest[0]);
    i++;
  }
  return out;
}
function convert(source: string): string {
  const out: string[] = [];
  let list = false, paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length) out.push(`<p>${inline(paragraph.join(" "))}</p>`);
    paragraph = [];
    if (list) out.push("</ul>");
    list = false;
  };
  for (const line of source.split("\n")) {
    const level = [...line].findIndex((c) => c !== "#");
    if (line.trim() === "") flush();
    else if (level > 0 && line[level] === " ") { flush(); out.push(`<h${level}>${inline(line.slice(level + 1))}</h${level}>`); }
    else if (line.startsWith("- ")) { if (!list) { flush(); out.push("<ul>"); list = true; } out.push(`<li>${inline(line.slice(2))}</li>`); }
    else { if (list) flush(); paragraph.push(line.trim()); }
  }
  flush();
  return out.join("\n");
}
console.log(convert("# Title & more\n\nSome *text* with **bold *and em* inside** and `code <b>`.\nSecond line, [a link](http://x?a=1&b=2).\n\n- one\n- **two**\nafter\n\n## Sub\n#no heading\n* lone star and ** empty\n"));
console.log(convert(""), "|", inline("a < b * c"), inline("**"), inline("`unclosed"), inline("[x]"), inline("[x](y"));
