/** A workspace folder as it is named, and its address. */
export interface NamedFolder {
  readonly name: string;
  readonly address: string;
}

/**
 * The shortest end of a folder's parents that tells it apart from other folders of its name, as `acme` or `x/acme`;
 * empty where no other folder has its name.
 */
export function tellApart({ name, address }: NamedFolder, all: readonly NamedFolder[]): string {
  const own = segmentsOf(address);
  const others = all.filter((each) => each.name === name && each.address !== address);
  if (others.length === 0) return '';
  const isShared = (length: number): boolean =>
    others.some((other) => endOf(segmentsOf(other.address), length) === endOf(own, length));
  let length = 1;
  while (length < own.length && isShared(length)) length++;
  const end = own.slice(-length);
  // What is shown beside the name does not repeat it.
  return (end.length > 1 && end.at(-1) === name ? end.slice(0, -1) : end).join('/');
}

function segmentsOf(address: string): readonly string[] {
  return address.split('/').filter((segment) => segment !== '');
}

function endOf(segments: readonly string[], length: number): string {
  return segments.slice(-length).join('/');
}
