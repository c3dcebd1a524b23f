// A deck of cards: seeded shuffling, hands ranked as in poker, ties broken, a tournament with a table of results.
enum Suit { Clubs = "C", Diamonds = "D", Hearts = "H", Spades = "S" }
const ranks = "23456789TJQKA";
class Card { constructor(readonly rank: number, readonly suit: Suit) {} toString(): string { return ranks[this.rank - 2] + this.suit; } static parse(text: string): Card { const rank = ranks.indexOf(text[0]) + 2, suit = Object.values(Suit).find((s) => s === text[1]); if (rank < 2 || suit === undefined) throw new SyntaxError(`no card '${text}'`); return new Card(rank, suit); } }
class Deck { #cards: Card[] = Object.values(Suit).flatMap((s) => [...ranks].map((_, i) => new Card(i + 2, s))); #seed: number; constructor(seed: number) { this.#seed = seed; this.shuffle(); } #random(below: number): number { this.#seed = (Math.imul(this.#seed, 1103515245) + 12345) & 0x7fffffff; return (this.#seed >>> 8) % below; } shuffle(): this { for (let i = this.#cards.length - 1; i > 0; i--) { const j = this.#random(i + 1); [this.#cards[i], this.#cards[j]] = [this.#cards[j], this.#cards[i]]; } return this; } deal(n: number): Card[] { if (n > this.#cards.length) throw new RangeError(`only ${this.#cards.length} left`); return this.#cards.splice(0, n); } get left(): number { return this.#cards.length; } }
const names = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"];
class Hand {
  readonly value: readonly number[];
  constructor(readonly cards: readonly Card[]) { this.value = Hand.#evaluate(cards); }
  static parse(text: string): Hand { return new Hand(text.split(" ").map(Card.parse)); }
  static #evaluate(cards: readonly Card[]): number[] {
    const groups = [...Map.groupBy(cards, (c) => c.rank)].map(([rank, { length }]) => ({ rank, length })).sort((a, b) => b.length - a.length || b.rank - a.rank);
    const flush = new Set(cards.map((c) => c.suit)).size === 1, order = groups.map((g) => g.rank), shape = groups.map((g) => g.length).join("");
    const low = order.join() === "14,5,4,3,2", straight = shape === "11111" && (low || order[0] - order[4] === 4);
    const kickers = low ? [5, 4, 3, 2, 1] : order;
    const kind = straight && flush ? 8 : shape === "41" ? 7 : shape === "32" ? 6 : flush ? 5 : straight ? 4 : shape.startsWith("3") ? 3 : shape === "221" ? 2 : shape.startsWith("2") ? 1 : 0;
    return [kind, ...kickers];
  }
  get name(): string { return names[this.value[0]]; }
  static compare(a: Hand, b: Hand): number { for (const [i, v] of a.value.entries()) if (v !== b.value[i]) return v - b.value[i]; return 0; }
  toString(): string { return `${this.cards.toSorted((a, b) => b.rank - a.rank).join(" ")} (${this.name})`; }
}
const hands = ["2C 3C 4C 5C 6C", "AH 2D 3S 4C 5H", "TS JS QS KS AS", "9C 9D 9H 9S 2C", "KC KD KH 2S 2C", "2H 7H 9H JH KH", "QC QD QH 3S 5C", "4C 4D 8H 8S AC", "5S 5D AC 3H 7D", "5C 5H KC QD JS", "2C 4D 6H 8S TC", "9D 9C 3D 3C KH", "4H 4S 8C 8D KS"].map(Hand.parse);
for (const h of hands.toSorted(Hand.compare).reverse()) console.log(`${h}`);
for (const bad of ["1C", "2X", ""]) try { Card.parse(bad); } catch (e) { console.log(`${e}`); }
const deck = new Deck(42);
console.log(deck.deal(5).join(" "), deck.left, new Set(new Deck(7).deal(52).map(String)).size);
try { deck.deal(48); } catch (e) { console.log((e as Error).message); }
const players = ["Ann", "Bob", "Cid"], wins = new Map<string, number>(players.map((p) => [p, 0])), kinds = new Map<string, number>();
for (let round = 1; round <= 200; round++) {
  const d = new Deck(round * 7919), dealt = players.map((p) => [p, new Hand(d.deal(5))] as const);
  const best = dealt.reduce((a, b) => (Hand.compare(b[1], a[1]) > 0 ? b : a));
  wins.set(best[0], wins.get(best[0])! + 1);
  for (const [, { name }] of dealt) kinds.set(name, (kinds.get(name) ?? 0) + 1);
}
console.log([...wins].map(([p, n]) => `${p} ${n}`).join(", "), [...wins.values()].reduce((a, b) => a + b));
console.log([...kinds].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)).map(([k, n]) => `${k}: ${n}`).join("; "));
