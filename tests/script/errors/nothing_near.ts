// No guess where no name is near: of two letters, of a member that is there but no function, of an object with many.
// exit: 1
// stderr: all\.propertyy is not a function\n[^\n]*\n[^\n]*\n    at
const all: any = {};
for (let i = 0; i < 5000; i++) all["property" + i] = i;
all.property = 1;
all.propertyy();
