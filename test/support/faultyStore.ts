import type { Journal } from '../../src/core/actions/journal';
import type { Store } from '../../src/core/store/store';

/** How a call can fail. `died`: the process ends before the call is done, and nothing follows. */
export type Fault = 'failed' | 'denied' | 'done, but told as failed' | 'rejected' | 'died';

/** Called before each store call, with its name (`apply`, `journal.save`); the returned fault replaces the call. */
export type Interference = (call: string) => Fault | undefined;

/** The faults that a call of this name can have. */
export function faultsOf(call: string): readonly Fault[] {
  if (call === 'list') return ['failed', 'died'];
  if (call.startsWith('journal.')) return ['rejected', 'died'];
  if (call === 'read') return ['failed', 'denied', 'rejected', 'died'];
  return ['failed', 'denied', 'done, but told as failed', 'rejected', 'died'];
}

/** A store whose calls all consult `interference` first. */
export function faultyStore(store: Store, interference: Interference): Store {
  return interfered(store, interference, (call, fault) => {
    if (call === 'list') throw injected();
    if (call === 'stamp') return undefined;
    if (call === 'read')
      return { kind: 'unreadable', reason: fault === 'denied' ? 'denied' : 'failed', detail: 'injected' };
    return { kind: 'failed', reason: fault === 'denied' ? 'read-only' : 'failed', detail: 'injected' };
  });
}

/** A journal whose calls consult it as well, as `journal.load` and `journal.save`. */
export function faultyJournal(journal: Journal, interference: Interference): Journal {
  return interfered(
    journal,
    (call) => interference(`journal.${call}`),
    () => {
      throw injected();
    },
  );
}

function injected(): Error {
  return new Error('injected');
}

function interfered<Port extends object>(
  port: Port,
  interference: Interference,
  failure: (call: string, fault: Fault) => unknown,
): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string' || name === 'watch') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        // Yields to other work first, as a real call would.
        await Promise.resolve();
        const fault = interference(name);
        if (fault === 'rejected') throw injected();
        if (fault === 'died') return new Promise(() => undefined);
        if (fault !== undefined && fault !== 'done, but told as failed') return failure(name, fault);
        const answer: unknown = await Reflect.apply(member, target, args);
        return fault === undefined ? answer : failure(name, fault);
      };
    },
  });
}
