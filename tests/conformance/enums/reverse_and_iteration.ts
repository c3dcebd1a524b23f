// Enums as objects: both directions, doubles, walking, membership, printing, in classes, in Maps, const enums inlined.
enum Day { Mon = 1, Tue, Wed, Thu = "thu".length + 10, Fri = Thu + 1 }
enum Alias { First = 1, One = 1, Uno = First, Two }
enum Mixed { Zero, Text = "text", Three = 3, Four }
const enum Mask { None = 0, Read = 1 << 0, Write = 1 << 1, All = Read | Write, Neg = ~Read, Name = "mask" }
console.log(Day.Mon, Day.Tue, Day.Thu, Day.Fri, Day[1], Day[13], Day[14], Day[4] ?? "none");
console.log(Object.keys(Day).join(), Object.values(Day).join());
console.log(Alias.First, Alias.One, Alias[1], Alias[2], Object.keys(Alias).join());
console.log(Mixed.Text, Mixed[0], Mixed[3], Mixed[4], (Mixed as any)["text"], Object.entries(Mixed).join("|"));
console.log(Mask.All, Mask.Neg, Mask.Name, Mask["Write"], Mask.Read | Mask.Write, (Mask.All & Mask.Write) !== 0);
const names = Object.keys(Day).filter((k) => Number.isNaN(Number(k))) as (keyof typeof Day)[];
console.log(names.join(), names.map((n) => Day[n]).join());
const next = (d: Day): Day => (d === Day.Fri ? Day.Mon : Day[Day[d + 1] as keyof typeof Day] ?? Day.Thu);
console.log(Day[next(Day.Mon)], Day[next(Day.Wed)], Day[next(Day.Fri)]);
for (const key in Mixed) console.log(key, typeof key, Mixed[key as keyof typeof Mixed]);
console.log("Mon" in Day, 1 in Day, "Sun" in Day, Object.hasOwn(Day, "1"), typeof Day, JSON.stringify(Mixed), JSON.stringify([Day.Mon, Mixed.Text]));
class Task { static Status = { Open: Mixed.Text, Done: Mixed.Zero } as const; status = Task.Status.Open; static readonly days = new Map([[Day.Mon, "M"], [Day.Fri, "F"]]); }
console.log(Task.Status.Open, new Task().status, Task.days.get(Day.Fri), Task.days.has(Day.Tue));
const byDay = Object.groupBy([Day.Mon, Day.Tue, Day.Mon], (d) => Day[d]);
console.log(Object.entries(byDay).map(([k, v]) => `${k}:${v!.length}`).join());
const counts: { [D in Day]?: number } = {};
for (const d of [Day.Mon, Day.Fri, Day.Mon]) counts[d] = (counts[d] ?? 0) + 1;
console.log(JSON.stringify(counts), counts[Day.Mon], counts[Day.Wed] ?? 0);
const { Mon, Fri: friday, ...others } = Day;
console.log(Mon, friday, Object.keys(others).length, { ...Alias }.Two, structuredClone(Mixed).Four);
enum Late { A = late("a"), B = late("b"), C = A + B }
function late(text: string): number { console.log("computing", text); return text.charCodeAt(0); }
console.log(Late.A, Late.B, Late.C, Late[97], Late[195]);
const pick = (m: Mixed): string => { switch (m) { case Mixed.Zero: return "zero"; case Mixed.Text: return "text"; case Mixed.Three: case Mixed.Four: return `n${m}`; } };
console.log([Mixed.Zero, Mixed.Text, Mixed.Three, Mixed.Four].map(pick).join());
{ enum Inner { X = Day.Tue, Y } console.log(Inner.Y, Inner[2]); }
const flags = (mask: number): string => [Mask.Read, Mask.Write].filter((bit) => mask & Number(bit)).map((bit) => (bit === Mask.Read ? "r" : "w")).join("") || "-";
console.log([0, 1, 2, 3].map(flags).join(), Mask.None === 0, -Mask.Read, `${Mask.Name}!`, Number(Mask.Write) ** 3);
