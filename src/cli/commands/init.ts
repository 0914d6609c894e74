import { initialize } from '../../core/actions/initialize';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { createNodeStore } from '../../node/nodeStore';
import { folderOf, parse } from '../arguments';
import type { Command } from '../io';
import { UsageError } from '../io';
import { existingFolder } from '../openWorkspace';
import { printOutcomes } from '../printOutcomes';

/** `remit init`: creates the default category files. */
export const init: Command = {
  name: 'init',
  summary: 'write the default responsibilities; never overwrites',
  help: `Usage: remit init [folder] [--template cto]

Writes responsibilities/*.md, the categories and activities to start from. An existing file is left as it is.

  --template cto    the only one so far, and the default`,
  async run(args, io) {
    const { values, positionals } = parse(args, { template: { type: 'string' } });
    const { template = 'cto' } = values;
    if (template !== 'cto') throw new UsageError(`Unknown template "${template}". Available: cto.`);
    const folder = await existingFolder(folderOf(positionals), io);
    const outcomes = await initialize(createNodeStore(folder));
    const { outcome: sentence } = createMessages(plainEnglish);
    return printOutcomes(outcomes, (outcome) => sentence('create', outcome), io);
  },
};
