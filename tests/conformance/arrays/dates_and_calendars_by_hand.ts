// Calendar arithmetic with plain numbers and arrays: leap years, weekdays, a month as a table.
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const daysIn = (y: number, m: number): number => DAYS[m - 1] + (m === 2 && isLeap(y) ? 1 : 0);
const toNumber = (y: number, m: number, d: number): number => {
  let days = d - 1;
  for (let year = 1970; year < y; year++) days += isLeap(year) ? 366 : 365;
  for (let month = 1; month < m; month++) days += daysIn(y, month);
  return days;
};
const fromNumber = (days: number): [y: number, m: number, d: number] => {
  let y = 1970, m = 1;
  for (let length = 365; days >= length; y++, length = isLeap(y) ? 366 : 365) days -= length;
  while (days >= daysIn(y, m)) days -= daysIn(y, m++);
  return [y, m, days + 1];
};
const weekday = (y: number, m: number, d: number): number => (toNumber(y, m, d) + 3) % 7;
const NAMES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
console.log(toNumber(1970, 1, 1), toNumber(2000, 3, 1), toNumber(2024, 2, 29), fromNumber(19_782).join("-"), fromNumber(0).join("-"));
console.log([2024, 2023, 1900 + 200, 2000].map(isLeap).join(), NAMES[weekday(2024, 1, 1)], NAMES[weekday(1999, 12, 31)]);
const all = Array.from({ length: 2000 }, (_, i) => i * 11);
console.log(all.every((n) => toNumber(...fromNumber(n)) === n));
const month = (y: number, m: number): string[] => {
  const cells = [...new Array<string>(weekday(y, m, 1)).fill("  "), ...Array.from({ length: daysIn(y, m) }, (_, i) => String(i + 1).padStart(2))];
  const weeks: string[] = [NAMES.join(" ")];
  while (cells.length) weeks.push(cells.splice(0, 7).join(" "));
  return weeks;
};
console.log(month(2024, 2).join("\n"));
const add = (date: [number, number, number], days: number): string => fromNumber(toNumber(...date) + days).map((n) => String(n).padStart(2, "0")).join("-");
console.log(add([2023, 12, 31], 1), add([2024, 2, 28], 1), add([2024, 2, 28], 366), add([2024, 3, 1], -1));
const fridays13 = Array.from({ length: 12 }, (_, i) => i + 1).filter((m) => NAMES[weekday(2026, m, 13)] === "Fr");
console.log(fridays13.join());
