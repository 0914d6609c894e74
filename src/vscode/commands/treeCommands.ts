import { command } from './context';

export const choosePeriodCommand = command('remit.choosePeriod', ({ period }) => period.choose());

/** For file systems that report nothing: reads everything anew. */
export const refreshCommand = command('remit.refresh', ({ folders }) => folders.reload());

export const showLogCommand = command('remit.showLog', ({ log }) => log.show());
