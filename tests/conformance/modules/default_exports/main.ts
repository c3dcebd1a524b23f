// Default exports of functions, classes, expressions; default and named together.
import greet, { punctuation } from "./greet.ts";
import Animal, { type Sound } from "./animal.ts";
import config from "./config.ts";
import { default as again } from "./config.ts";
import anonymous from "./anonymous.ts";
console.log(greet("Ann"), greet.name, punctuation);
const sound: Sound = "woof";
class Dog extends Animal {
  override speak(): string {
    return `${super.speak()} ${sound}`;
  }
}
console.log(new Dog("Rex").speak(), Animal.name, config.depth, config === again);
console.log(anonymous(4), anonymous.name);
config.depth++;
console.log(again.depth);
