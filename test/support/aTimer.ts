import type { StartTimer } from '../../src/core/store/changeBatcher';

/** A fake timer, advanced by the test. */
export function aTimer(): { readonly start: StartTimer; readonly pass: (milliseconds: number) => void } {
  const waiting = new Map<object, { readonly due: number; readonly work: () => void }>();
  let now = 0;
  const start: StartTimer = (work, milliseconds) => {
    const key = {};
    waiting.set(key, { due: now + milliseconds, work });
    return { dispose: () => void waiting.delete(key) };
  };
  const pass = (milliseconds: number): void => {
    const end = now + milliseconds;
    for (;;) {
      const [next] = [...waiting].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
      if (!next) break;
      waiting.delete(next[0]);
      now = next[1].due;
      next[1].work();
    }
    now = end;
  };
  return { start, pass };
}
