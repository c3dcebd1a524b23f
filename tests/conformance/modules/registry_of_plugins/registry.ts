export type Plugin = (text: string) => string;
export const plugins = new Map<string, Plugin>();
export function register(name: string, plugin: Plugin): void {
  if (plugins.has(name)) throw new Error(`${name} is registered`);
  plugins.set(name, plugin);
}
export function run(name: string, text: string): string {
  const plugin = plugins.get(name);
  if (plugin === undefined) throw new RangeError(`no plugin ${name}`);
  return plugin(text);
}
