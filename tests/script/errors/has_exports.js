export const heard = 1;
console.log(heard);  // expect: 1
