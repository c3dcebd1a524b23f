export const punctuation = "!";
export default function greet(name: string): string {
  return `Hello ${name}${punctuation}`;
}
