// builtins/number.ts -- numbers for people, as Node writes them in American English. `Class$name` is a method.

/** Digits without a point, and how many of them stand before it. */
interface Decimal {
  digits: string;
  point: number;
}

interface Style {
  least: number;
  most: number;
  leastInteger: number;
  groups: boolean;
  before: string;
  behind: string;
}

/** The shortest digits that say which double it is. */
function decimalOf(magnitude: number): Decimal {
  const text = `${magnitude}`;
  const mark = text.indexOf("e");
  const mantissa = mark < 0 ? text : text.slice(0, mark);
  const dot = mantissa.indexOf(".");
  const whole = dot < 0 ? mantissa : mantissa.slice(0, dot);
  const digits = dot < 0 ? mantissa : whole + mantissa.slice(dot + 1);
  return { digits, point: whole.length + (mark < 0 ? 0 : Number(text.slice(mark + 1))) };
}

/** Halves go up. Afterwards there is at least one digit before the point. */
function round(decimal: Decimal, fractionDigits: number): void {
  if (decimal.point < 1) {
    decimal.digits = "0".repeat(1 - decimal.point) + decimal.digits;
    decimal.point = 1;
  }
  decimal.digits = decimal.digits.padEnd(decimal.point, "0");
  const cut = decimal.point + fractionDigits;
  const goesUp = decimal.digits.length > cut && decimal.digits.charCodeAt(cut) >= 53;
  decimal.digits = decimal.digits.slice(0, cut);
  if (!goesUp) return;
  let last = cut - 1;
  while (last >= 0 && decimal.digits[last] === "9") last--;
  const zeros = "0".repeat(cut - 1 - last);
  if (last < 0) {
    decimal.digits = "1" + zeros;
    decimal.point++;
  } else {
    decimal.digits = `${decimal.digits.slice(0, last)}${Number(decimal.digits[last]) + 1}${zeros}`;
  }
}

function grouped(digits: string): string {
  let result = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) result = `${digits.slice(end < 3 ? 0 : end - 3, end)},${result}`;
  return result;
}

function formatted(magnitude: number, style: Style): string {
  if (magnitude === Infinity) return "∞";
  const decimal = decimalOf(magnitude);
  if (style.behind === "%") decimal.point += 2;
  round(decimal, style.most);
  let start = 0;
  while (start < decimal.point - 1 && decimal.digits[start] === "0") start++;
  const integer = decimal.digits.slice(start, decimal.point).padStart(style.leastInteger, "0");
  let end = decimal.digits.length;
  while (end > decimal.point + style.least && decimal.digits[end - 1] === "0") end--;
  const fraction = decimal.digits.slice(decimal.point, end).padEnd(style.least, "0");
  const whole = style.groups ? grouped(integer) : integer;
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function digitsOption(options: any, name: string, least: number, most: number): any {
  const value = options[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!(number >= least && number <= most)) throw new RangeError(`${name} value is out of range.`);
  return Math.floor(number);
}

function setFraction(style: Style, options: any): void {
  const least = digitsOption(options, "minimumFractionDigits", 0, 100);
  const most = digitsOption(options, "maximumFractionDigits", 0, 100);
  if (least === undefined && most === undefined) return;
  if (least === undefined) {
    style.most = most;
    style.least = Math.min(style.least, most);
  } else {
    style.least = least;
    style.most = most === undefined ? Math.max(style.most, least) : most;
    if (least > style.most) throw new RangeError("maximumFractionDigits value is out of range.");
  }
}

function setCurrency(style: Style, currency: any): void {
  const signs: any = { USD: "$", EUR: "€", GBP: "£" };
  if (typeof currency !== "string" || !Object.hasOwn(signs, currency)) {
    throw new TypeError(`toLocaleString knows the currencies USD, EUR and GBP, not ${currency}`);
  }
  style.before = signs[currency];
  style.least = style.most = 2;
}

function styleOf(locales: any, options: any): Style {
  if (locales !== undefined && locales !== "en-US" && locales !== "en") {
    throw new RangeError(`toLocaleString knows the locale en-US only, not ${locales}`);
  }
  const style: Style = { least: 0, most: 3, leastInteger: 1, groups: true, before: "", behind: "" };
  if (options === undefined) return style;
  const known = ["style", "currency", "useGrouping", "minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits"];
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new TypeError(`toLocaleString has no option ${name}`);
  }
  if (options.style === "percent") {
    style.most = 0;
    style.behind = "%";
  } else if (options.style === "currency") {
    setCurrency(style, options.currency);
  } else if (options.style !== undefined && options.style !== "decimal") {
    throw new TypeError(`toLocaleString has no style ${options.style}`);
  }
  style.groups = options.useGrouping !== false;
  const leastInteger = digitsOption(options, "minimumIntegerDigits", 1, 21);
  if (leastInteger !== undefined) style.leastInteger = leastInteger;
  setFraction(style, options);
  return style;
}

export function Number$toLocaleString(this: any, locales?: any, options?: any): string {
  if (typeof this !== "number") throw new TypeError("Number.prototype.toLocaleString requires that 'this' be a Number");
  const style = styleOf(locales, options);
  const isNegative = this < 0 || Object.is(this, -0);
  const text = this !== this ? "NaN" : formatted(Math.abs(this), style);
  return `${isNegative ? "-" : ""}${style.before}${text}${style.behind}`;
}
