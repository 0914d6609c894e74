/**
 * Tells a tick that the user set from the echo of a list. The editor names rows by their place, and answers every
 * list that it is given with the places ticked in it; an answer about an earlier list, arriving after a later one was
 * given, would tick and untick other rows. Places count from 0.
 */
export class EchoFilter {
  #current = '';
  #unanswered: readonly string[] = [];

  /** A list was given to the editor with these places ticked. */
  gave(places: readonly number[]): void {
    this.#unanswered = [...this.#unanswered, this.#current];
    this.#current = keyOf(places);
  }

  /** Whether the editor's answer is news of the user about the list given last. */
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
