// Runs jobs with dependencies in parallel, up to the number of lanes.

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly string[]} [needs] names of jobs that have to be over first; those that do not run at all are no hindrance
 * @property {string} [alone] jobs of one word here never run beside each other
 * @property {() => Promise<unknown>} run never rejects
 */

/**
 * Runs all jobs, each as soon as a lane is free and what it needs is over; among those that may begin, the first in the
 * list does.
 * @param {readonly Job[]} jobs
 * @param {number} lanes
 * @returns {Promise<void>}
 */
export const runInLanes = async (jobs, lanes) => {
  const waiting = [...jobs];
  const running = new Map();
  const isOver = (name) => !running.has(name) && !waiting.some((job) => job.name === name);
  const isFree = (alone) => alone === undefined || ![...running.values()].some((job) => job.alone === alone);
  const startable = () => waiting.findIndex(({ needs = [], alone }) => needs.every(isOver) && isFree(alone));
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? startable() : -1;
    if (next === -1) {
      if (running.size === 0)
        throw new Error(`these wait for each other: ${waiting.map(({ name }) => name)}`);
      await Promise.race([...running.values()].map(({ done }) => done));
      continue;
    }
    const [job] = waiting.splice(next, 1);
    const done = job.run().finally(() => running.delete(job.name));
    running.set(job.name, { alone: job.alone, done });
  }
};
