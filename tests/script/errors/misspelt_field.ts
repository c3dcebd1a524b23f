// A field that is nearly one of the class.
// exit: 1
// stderr: 'nmae' is no field of class Dog \[HD2101\]
// stderr: help: did you mean 'name'\?
class Dog {
  name = "Rex";
}
(new Dog() as any).nmae = "Bello";
