// String.prototype.normalize: composed and decomposed forms.
const composed = "\u00e9", decomposed = "e\u0301";
console.log(composed.normalize("NFD") === decomposed, decomposed.normalize() === composed, "\ufb01".normalize("NFKC"));
try {
  "x".normalize("bad");
} catch (error) {
  console.log(`${error}`);
}
