/**
 * The first index below `length` for which something holds that then holds for all that follow; `length` where there is
 * none. Asks as often as the length can be halved.
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
