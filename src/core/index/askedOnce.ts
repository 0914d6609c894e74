import type { FilePath } from '../store/store';

/** The same answers, each worked out once: of a folder of a thousand files the question comes a thousand times. */
export function askedOnce(ask: (folder: FilePath) => boolean): (folder: FilePath) => boolean {
  const answers = new Map<FilePath, boolean>();
  return (folder) => {
    const answer = answers.get(folder) ?? ask(folder);
    answers.set(folder, answer);
    return answer;
  };
}
