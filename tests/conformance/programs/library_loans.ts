// A library: books, members, loans with due days, fines, reservations in order, reports sorted and grouped, errors told apart.
class LibraryError extends Error { constructor(readonly kind: "unknown" | "unavailable" | "limit" | "unpaid", message: string) { super(message); this.name = "LibraryError"; } }
interface Book { id: string; title: string; author: string; copies: number }
interface Loan { book: string; member: string; day: number; due: number }
class Library {
  #books = new Map<string, Book>();
  #loans: Loan[] = [];
  #fines = new Map<string, number>();
  #waiting = new Map<string, string[]>();
  readonly log: string[] = [];
  today = 0;
  constructor(private readonly rules = { days: 14, limit: 2, fine: 0.25 }) {}
  add(...books: [id: string, title: string, author: string, copies?: number][]): this { for (const [id, title, author, copies = 1] of books) this.#books.set(id, { id, title, author, copies }); return this; }
  #book(id: string): Book { const b = this.#books.get(id); if (!b) throw new LibraryError("unknown", `no book ${id}`); return b; }
  free(id: string): number { return this.#book(id).copies - this.#loans.filter((l) => l.book === id).length; }
  lend(id: string, member: string): Loan {
    const book = this.#book(id), owed = this.#fines.get(member) ?? 0, queue = this.#waiting.get(id) ?? [];
    if (owed > 0) throw new LibraryError("unpaid", `${member} owes ${owed.toFixed(2)}`);
    if (this.#loans.filter((l) => l.member === member).length >= this.rules.limit) throw new LibraryError("limit", `${member} has ${this.rules.limit} books`);
    const place = queue.indexOf(member), before = place < 0 ? queue.length : place;
    if (this.free(id) <= before) { if (place < 0) this.#waiting.set(id, [...queue, member]); throw new LibraryError("unavailable", `${book.title} is out, place ${before + 1}`); }
    if (place >= 0) queue.splice(place, 1);
    const loan = { book: id, member, day: this.today, due: this.today + this.rules.days };
    this.#loans.push(loan);
    return loan;
  }
  bring(id: string, member: string): number {
    const i = this.#loans.findIndex((l) => l.book === id && l.member === member);
    if (i < 0) throw new LibraryError("unknown", `${member} has no ${id}`);
    const [{ due }] = this.#loans.splice(i, 1), fine = Math.max(0, this.today - due) * this.rules.fine;
    if (fine) this.#fines.set(member, (this.#fines.get(member) ?? 0) + fine);
    return fine;
  }
  pay(member: string): number { const owed = this.#fines.get(member) ?? 0; this.#fines.delete(member); return owed; }
  do(what: string, f: () => unknown): void { try { const r = f(); this.log.push(`${what}: ${typeof r === "number" ? r.toFixed(2) : "ok"}`); } catch (e) { if (!(e instanceof LibraryError)) throw e; this.log.push(`${what}: ${e.kind} (${e.message})`); } }
  report(): string { return Object.entries(Object.groupBy(this.#loans.toSorted((a, b) => a.due - b.due || (a.book < b.book ? -1 : 1)), (l) => l.member)).map(([m, ls]) => `${m}: ${ls!.map((l) => `${this.#book(l.book).title} due ${l.due}${l.due < this.today ? " LATE" : ""}`).join(", ")}`).join("\n"); }
  search(text: string): string[] { const t = text.toLowerCase(); return [...this.#books.values()].filter(({ title, author }) => [title, author].some((x) => x.toLowerCase().includes(t))).map((b) => b.title).sort(); }
}
const lib = new Library().add(["e", "Emma", "Austen", 2], ["p", "Persuasion", "Austen"], ["d", "Dracula", "Stoker"], ["f", "Frankenstein", "Shelley"]);
const steps: [number, string, string, string][] = [[0, "lend", "e", "ann"], [0, "lend", "p", "ann"], [1, "lend", "d", "ann"], [1, "lend", "p", "bob"], [2, "lend", "p", "cid"], [2, "lend", "x", "cid"], [3, "bring", "d", "bob"], [20, "bring", "p", "ann"], [20, "lend", "p", "cid"], [20, "lend", "p", "bob"], [21, "lend", "f", "ann"], [21, "pay", "", "ann"], [22, "lend", "f", "ann"], [22, "lend", "e", "cid"], [40, "bring", "p", "bob"], [40, "lend", "p", "cid"]];
for (const [day, verb, book, member] of steps) { lib.today = day; lib.do(`day ${day} ${member} ${verb} ${book}`.trimEnd(), () => (verb === "lend" ? lib.lend(book, member) : verb === "bring" ? lib.bring(book, member) : lib.pay(member))); }
console.log(lib.log.join("\n"));
console.log(lib.report());
console.log(lib.search("aus").join(), lib.search("R").join(), lib.search("zzz").length, lib.free("d"), lib.free("e"));
