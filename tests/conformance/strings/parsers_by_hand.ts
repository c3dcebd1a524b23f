// Small texts taken apart by hand: times, versions, key-value lines, CSV with quotes.
const time = (text: string): number => { const [h, m = "0", s = "0"] = text.split(":"); return Number(h) * 3600 + Number(m) * 60 + Number(s); };
console.log(time("1:02:03"), time("0:30"), time("5"), time("x"));
const compareVersions = (a: string, b: string): number => {
  const [x, y] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const d = Number(x[i] ?? 0) - Number(y[i] ?? 0);
    if (d !== 0) return Math.sign(d);
  }
  return 0;
};
console.log(compareVersions("1.2.3", "1.2.10"), compareVersions("2", "1.9.9"), compareVersions("1.0", "1"), ["1.10", "1.9", "1"].sort(compareVersions).join(" "));
const csvLine = (line: string): string[] => {
  const cells: string[] = [];
  let cell = "", quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted && c === '"' && line[i + 1] === '"') { cell += '"'; i++; }
    else if (c === '"') quoted = !quoted;
    else if (c === "," && !quoted) { cells.push(cell); cell = ""; }
    else cell += c;
  }
  return [...cells, cell];
};
console.log(JSON.stringify(csvLine('a,"b, c",,"say ""hi""",d')), csvLine("").length, csvLine(",").length);
const url = (text: string): Record<string, string> => {
  const [scheme, rest = ""] = text.split("://");
  const slash = rest.indexOf("/");
  const [host, path] = slash < 0 ? [rest, "/"] : [rest.slice(0, slash), rest.slice(slash)];
  const [name, port = scheme === "https" ? "443" : "80"] = host.split(":");
  return { scheme, name, port, path: path.split("?")[0], query: path.split("?")[1] ?? "" };
};
console.log(JSON.stringify(url("https://example.org:8443/a/b?x=1")), url("http://h").path, url("http://h").port);
const duration = (text: string): number => { let total = 0, digits = ""; for (const c of text) { if (c >= "0" && c <= "9") digits += c; else { total += Number(digits) * ({ d: 86400, h: 3600, m: 60, s: 1 }[c] ?? NaN); digits = ""; } } return total; };
console.log(duration("1h30m"), duration("2d"), duration("45s"), duration("5x"), duration(""));
const balanced = (text: string): boolean => { const stack: string[] = []; for (const c of text) { if ("([{".includes(c)) stack.push(")]}"["([{".indexOf(c)]); else if (")]}".includes(c) && stack.pop() !== c) return false; } return stack.length === 0; };
console.log(["(a[b]{c})", "(]", "((", "", "a)"].map(balanced).join());
