export type Sound = string;
export default class Animal {
  constructor(protected readonly name: string) {}
  speak(): Sound {
    return `${this.name} says`;
  }
}
