import fs from 'node:fs/promises';

/** A failing system call: it does nothing or, if it writes, writes half. */
export type DiskFault = 'fails' | 'fails half way';

type Call = (...args: unknown[]) => Promise<unknown>;
type Calls = Record<string, Call>;

const ofFiles = ['access', 'chmod', 'lstat', 'mkdir', 'open', 'readFile', 'realpath', 'rename', 'stat'];
const ofHandles = ['chmod', 'chown', 'stat', 'sync', 'truncate', 'write', 'writeFile'];

/**
 * Runs `work` while its `at`-th call (from 1) of `node:fs/promises` or a file handle fails as on a full disk. Returns
 * the number of calls, and restores everything afterwards.
 */
export async function onFailingDisk(
  at: number,
  fault: DiskFault,
  work: () => Promise<unknown>,
): Promise<number> {
  let calls = 0;
  const fail = async (call: Call, self: unknown, args: unknown[]): Promise<unknown> => {
    if (++calls !== at) return Reflect.apply(call, self, args);
    const [first, ...rest] = args;
    if (fault === 'fails half way' && first instanceof Uint8Array) {
      const half = first.subarray(0, first.length >> 1);
      // `write` also takes an offset and a length.
      await Reflect.apply(call, self, rest.length > 1 ? [half, 0, half.length, rest[2]] : [half]);
    }
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
  };
  const ofHandle = await handleCalls(fail);
  const undo = [...ofHandle, ...replaceCalls(fs as unknown as Calls, ofFiles, fail)];
  try {
    await work();
  } finally {
    for (const putBack of undo) putBack();
  }
  return calls;
}

type Replace = (call: Call, self: unknown, args: unknown[]) => Promise<unknown>;

async function handleCalls(replace: Replace): Promise<readonly (() => void)[]> {
  const handle = await fs.open(process.execPath);
  const prototype = Object.getPrototypeOf(handle) as Calls;
  await handle.close();
  return replaceCalls(prototype, ofHandles, replace);
}

function replaceCalls(owner: Calls, names: readonly string[], replace: Replace): readonly (() => void)[] {
  return names.flatMap((name) => {
    const call = owner[name];
    if (call === undefined) return [];
    owner[name] = function (this: unknown, ...args: unknown[]) {
      return replace(call, this, args);
    };
    return [() => void (owner[name] = call)];
  });
}
