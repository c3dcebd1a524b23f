// parseInt's digits beyond 2^53 are as exact as V8's (scripts/differential, seed 7017166).
console.log(parseInt((2147483648).toString(2), 36)); // expect: 1.759452407304813e+48
console.log(parseInt("0x40000000000003")); // expect: 18014398509481988
