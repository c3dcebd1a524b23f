// encodeURI, encodeURIComponent and their inverses.
const texts = ["a b&c/d?é=1", "http://x.org/ä?q=1#frag%", "😀'()*!~-_.", "", "\u0000\u007f\u0080\u07ff\u0800\uffff"];
for (const text of texts) {
  const whole = encodeURI(text);
  const part = encodeURIComponent(text);
  console.log(whole, "|", part);
  console.log(decodeURI(whole) === text, decodeURIComponent(part) === text);
}
console.log(decodeURI("%2F%3f%41%23%20"), decodeURIComponent("%2F%3f%41%23%20"));
console.log(decodeURIComponent("%E2%82%AC %f0%9f%98%80"));
const broken = ["%", "%4", "%G1", "%C0%80", "%ED%A0%80", "%F8%80%80%80%80", "%E2%82", "%80", "%F4%90%80%80", "%e9x"];
for (const text of broken) {
  try {
    console.log(decodeURIComponent(text));
  } catch (error) {
    console.log(text, error instanceof URIError, String(error));
  }
}
for (const text of ["\ud800", "a\udc00", "\ud800\ud800"]) {
  try {
    console.log(encodeURI(text));
  } catch (error) {
    console.log(String(error));
  }
}
console.log(encodeURIComponent(5), encodeURIComponent(true));
