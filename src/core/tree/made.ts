/** What was made of parts that never change: once, and kept as long as somebody has the part. */
export class Made<Part extends object, Whole> {
  readonly #made = new WeakMap<Part, Whole>();

  of(part: Part, make: () => Whole): Whole {
    const known = this.#made.get(part);
    if (known !== undefined) return known;
    const whole = make();
    this.#made.set(part, whole);
    return whole;
  }
}
