import { command } from './context';

/** Refresh: rereads everything, for file systems that report no changes. */
export const refreshCommand = command('remit.refresh', ({ folders }) => folders.reload());

export const showLogCommand = command('remit.showLog', ({ log }) => log.show());
