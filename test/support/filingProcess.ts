import { changeFilings } from '../../src/core/actions/changeFilings';
import { Workspace } from '../../src/core/workspace/workspace';
import { createNodeStore } from '../../src/node/nodeStore';

/** What a process is told to file, after so many milliseconds; it answers with what came of it: a status, or why it was refused. */
export interface Filing {
  readonly folder: string;
  readonly note: string;
  readonly activity: string;
  readonly after: number;
}

process.on('message', (filing: Filing) => {
  void file(filing).then((status) => process.send?.(status));
});

async function file({ folder, note, activity, after }: Filing): Promise<string> {
  const workspace = new Workspace(createNodeStore(folder, true), { purpose: 'glance' });
  await workspace.prepare([note]);
  const until = performance.now() + after;
  while (performance.now() < until);
  const request = { part: { kind: 'note' }, add: [activity], remove: [] } as const;
  const [outcome] = await changeFilings(workspace, [{ path: note, request }]);
  return outcome?.status === 'refused' ? outcome.refusal.code : (outcome?.status ?? 'none');
}
