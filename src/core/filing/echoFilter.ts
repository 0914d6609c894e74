/**
 * Tells a selection that the user made from the echo of one that was set by code. The editor reports the selected rows
 * by index, and does so after every list it is given, too. A late report about an earlier list would select and
 * deselect other rows of the current one. Indexes count from 0.
 */
export class EchoFilter {
  #current = '';
  #unanswered: readonly string[] = [];

  /** Records that the editor was given a list with these rows selected. */
  gave(places: readonly number[]): void {
    this.#unanswered = [...this.#unanswered, this.#current];
    this.#current = keyOf(places);
  }

  /** Whether a selection that the editor reports was made by the user, in the current list. */
  isNews(places: readonly number[]): boolean {
    const answer = keyOf(places);
    if (answer === this.#current) {
      this.#unanswered = [];
      return false;
    }
    const echo = this.#unanswered.indexOf(answer);
    this.#unanswered = echo === -1 ? [] : this.#unanswered.slice(echo + 1);
    if (echo === -1) this.#current = answer;
    return echo === -1;
  }
}

function keyOf(places: readonly number[]): string {
  return [...places].sort((a, b) => a - b).join(' ');
}
