/**
 * Binary search: the first index below `length` for which `holds` is true; `length` where there is none. `holds` must
 * be monotonic: once true, it is true for all greater indices.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
