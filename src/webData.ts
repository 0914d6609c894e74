/** Values of modules that are data, by module and by name of their export. */
type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const held = new Map<string, Readonly<Record<string, unknown>>>();

/**
 * The browser's host loads one file of code and no other; what is data in it (names of HTML's characters, the
 * vocabulary of suggestions, what commands say) stands in a file beside it, which is read before the code that asks for it is evaluated.
 * `read` gives that file's text; it is asked for once.
 */
export async function loadWebData(read: () => PromiseLike<string>): Promise<void> {
  if (held.size > 0) return;
  for (const [module, values] of Object.entries(JSON.parse(await read()) as Modules))
    held.set(module, values);
}

/** What a module of data exports by a name; the bundler puts calls of this in the place of such modules. */
export function dataOf(module: string, name: string): unknown {
  const values = held.get(module);
  if (!values) throw new Error(`the data of ${module} was asked for before it was loaded`);
  return values[name];
}
