import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Workspace } from '../../src/core/workspace/workspace';
import { createNodeStore } from '../../src/node/nodeStore';
import type { Column } from './column';
import { commandLineRows } from './commandLine';
import { createAlterations } from './files';
import { measureRows } from './measure';
import { nodeFiles } from './nodeFiles';
import { usedBytes } from './nodeMemory';
import type { Subject } from './rows';
import { rowsOf, settingOf } from './rows';

/** Measures one column in plain Node, in a corpus that may be modified. */
const { values } = parseArgs({
  options: {
    workspace: { type: 'string', default: '' },
    runs: { type: 'string', default: '' },
    cli: { type: 'string', default: '' },
    output: { type: 'string', default: '' },
  },
});

async function measure(folder: string): Promise<Column> {
  const store = createNodeStore(folder);
  const files = nodeFiles(folder);
  const cold = (): Promise<void> => new Workspace(store).reload();
  const subject: Subject = { files, store, cold, memory: usedBytes };
  const [setting, alterations] = [await settingOf(subject), createAlterations(files)];
  const rows = [
    ...rowsOf(subject, setting, alterations),
    ...commandLineRows(values.cli, folder, files, setting),
  ];
  const figures = await measureRows(rows, Number(values.runs));
  await alterations.restore();
  return { host: 'plain', notes: setting.paths.length, programs: [`Node ${process.versions.node}`], figures };
}

async function main(): Promise<void> {
  writeFileSync(values.output, JSON.stringify(await measure(values.workspace)));
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
