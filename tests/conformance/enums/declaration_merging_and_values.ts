// Enums: computed members, negative and fractional values, names as keys, use as types.
enum Level { Debug, Info, Warn = 10, Error, Fatal = Error * 2 }
enum Size { Small = "S", Medium = "M", Large = "L" }
enum Computed { A = "abc".length, B = A * 2, C = 1 << 4, D = -1, E = 0.5, F = ~C, G = (1 + 2) * 3, H = B | 1 }
console.log(Level.Debug, Level.Info, Level.Warn, Level.Error, Level.Fatal, Level[10], Level[22], Level[5]);
console.log(Size.Small, Size["Medium"], Object.keys(Size).join(), Object.values(Size).join());
console.log(Computed.A, Computed.B, Computed.C, Computed.D, Computed.E, Computed.F, Computed.G, Computed.H, Computed[-1], Computed[0.5]);
const name = (level: Level): string => Level[level] ?? "unknown";
console.log([0, 1, 10, 11, 99].map(name).join());
const isLevel = (text: string): text is keyof typeof Level => text in Level && Number.isNaN(Number(text));
console.log(isLevel("Info"), isLevel("0"), isLevel("Nope"));
const parse = (text: string): Level | undefined => (isLevel(text) ? Level[text] : undefined);
console.log(parse("Fatal"), parse("x"), Level["Warn"], Level[Level.Warn]);
const labels: Record<Level, string> = { [Level.Debug]: "d", [Level.Info]: "i", [Level.Warn]: "w", [Level.Error]: "e", [Level.Fatal]: "f" };
console.log(labels[Level.Error], Object.keys(labels).join());
const sizes = new Map<Size, number>([[Size.Small, 1], [Size.Large, 3]]);
console.log(sizes.get(Size.Large), sizes.has(Size.Medium), [...sizes.keys()].join());
const count = Object.keys(Level).filter((k) => Number.isNaN(Number(k))).length;
console.log(count, typeof Level, typeof Level.Debug, typeof Size.Small, Level.Debug === 0, (Size.Small as string) === "S");
const step = (s: Size): Size => { switch (s) { case Size.Small: return Size.Medium; case Size.Medium: return Size.Large; case Size.Large: return Size.Small; } };
console.log(step(Size.Small), step(step(Size.Small)), step(step(step(Size.Small))));
function scoped(): string { enum Local { X = 5, Y } return `${Local.Y}${Local[5]}`; }
console.log(scoped(), JSON.stringify({ level: Level.Warn, size: Size.Medium }), `${Level.Error}|${Size.Large}`);
for (const key in Size) console.log(key, Size[key as keyof typeof Size]);
