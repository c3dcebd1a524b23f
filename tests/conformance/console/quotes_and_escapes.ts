// Inside of others a text stands in the quotes that need no escapes; control characters are escaped.
console.log(["plain", "it's", 'say "x"', "`tick`", "it's \"both\"", "all ' \" `", "'`", '"`', "${x} '\"", "${x} '"]);
console.log(["\n", "\r", "\t", "\b", "\f", "\v", "\0", "\x1b[31m", "\x7f", "\x80", "\x9f", "\xa0", "\u2028"]);
console.log(["\\", "a\\b", "\\n", "C:\\dir\\file"]);
console.log(["\ud83d", "\ude00", "\ud83d\ude00", "a\ud83db", "x\udfff"]);
console.log({ "a'b": 1, 'a"b': 2, "a`b": 3, "a b": 4, "a-b": 5, a_b: 6, a1: 7, "1a": 8, "": 9, "é": 10, "日本": 11 });
console.log({ $: 1, $x: 2, _: 3, a$b: 4, "new\nline": 5, "tab\t": 6, class: 7, "null": 8, true: 9 });
console.log({ 1: "one", 2.5: "dec", [-1]: "neg", "01": "str", [1e21]: "big", "1e3": "s", 4294967294: "max", 4294967295: "over" });
console.log("it's", 'top "level"', "tab\there");
console.log(new Map([["it's", 'q"']]), new Set(["\n", "`"]));
console.log([["nested 'quote'"]], { k: { v: 'x"y' } });
console.log([""], { e: "" }, [" "], ["\u200b", "\ufeff"]);
