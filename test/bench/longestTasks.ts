import type { Browser } from 'playwright-core';
import { Editor } from '../support/journey/editor';
import type { Quantity, Row } from './measure';

/** An event of the browser's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** The wall-clock duration, if the event has an end. */
  readonly dur?: number;
  /** The thread's CPU time within it. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

interface Task {
  readonly byClock: number;
  readonly byProcessor: number;
}

const recorded = ['toplevel', 'v8', 'devtools.timeline'];
const isTask = ({ name }: TraceEvent): boolean => name.endsWith('RunTask');
// The editor loads its own code as modules, and extensions as scripts.
const isEditorsOwn = ({ name }: TraceEvent): boolean => /^v8\.(?:compile|evaluate)Module$/.test(name);

/**
 * The longest task of the web extension host's thread, from opening a window until the tree is at rest, as traced by
 * the browser, including the loading of the real extension. The window, the server and the browser share two cores, so
 * wall-clock time includes their work too.
 */
export function longestTaskRows(browser: Browser, address: string): readonly Row[] {
  let last: Task = { byClock: NaN, byProcessor: NaN };
  const sample = async (): Promise<number> => {
    last = longestTask(await recordOf(browser, address));
    return last.byClock;
  };
  const byClock: Quantity = { name: 'longest task until the tree is at rest', unit: 'ms', sample };
  const byProcessor: Quantity = {
    name: 'longest task, time of the processor',
    unit: 'ms',
    sample: () => Promise.resolve(last.byProcessor),
  };
  return [{ quantity: byClock }, { quantity: byProcessor }];
}

async function recordOf(browser: Browser, address: string): Promise<readonly TraceEvent[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await browser.startTracing(page, { categories: recorded });
    await page.goto(address);
    await new Editor(page, '').showContainer('Remit');
    const record = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return record.traceEvents;
  } finally {
    await context.close();
  }
}

function longestTask(events: readonly TraceEvent[]): Task {
  const workers = events.filter(
    ({ name, args }) => name === 'thread_name' && (args.name ?? '').startsWith('DedicatedWorker'),
  );
  const threads = workers.map(({ pid, tid }) => events.filter((one) => one.pid === pid && one.tid === tid));
  const busyIn = (thread: readonly TraceEvent[]): number =>
    thread.filter(isTask).reduce((sum, { dur = 0 }) => sum + dur, 0);
  // Other workers do syntax highlighting or diffing.
  const [host = []] = threads.sort((a, b) => busyIn(b) - busyIn(a));
  const loaded = host.filter(isEditorsOwn).reduce((end, { ts, dur = 0 }) => Math.max(end, ts + dur), 0);
  const tasks = host.filter((one) => isTask(one) && one.ts >= loaded);
  if (tasks.length === 0) throw new Error('the browser recorded nothing of the web host');
  const longest = (of: (event: TraceEvent) => number | undefined): number =>
    tasks.reduce((most, one) => Math.max(most, of(one) ?? 0), 0) / 1000;
  return { byClock: longest(({ dur }) => dur), byProcessor: longest(({ tdur }) => tdur) };
}
