import { describe } from 'mocha';
import { journey } from '../support/journey/journey';

describe('The view', () => {
  journey(
    'without responsibilities says what Remit is for, with one button',
    { workspace: 'empty', sharp: true },
    async (editor) => {
      await editor.showContainer('Remit');
      await editor.on.welcome.getByText('What are you responsible for').waitFor();
      await editor.photograph('welcome');
      await editor.on.welcome.getByRole('button', { name: 'Initialize Responsibilities' }).click();
      await editor.on.row('Process Management').waitFor();
      await editor.on.row('Roadmap Planning').waitFor();
      await editor.on.welcome.waitFor({ state: 'hidden' });
    },
  );

  journey('without a folder asks for one', { workspace: 'none' }, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.welcome.getByText('Open the folder that holds your notes').waitFor();
  });

  journey(
    'shows what got attention, what is quiet, and what cannot be read',
    { sharp: true },
    async (editor) => {
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await editor.expandGroup('To file');
      await editor.on.row("What Castellane's security people ask").waitFor();
      await editor.expand('Platform and Design Decisions');
      await editor.on.row('Track runs on Corvid').waitFor();
      await editor.on.row('Track runs on Corvid').click();
      await editor.showsText('Cut-over took eleven minutes');
      await editor.widenSideBar();
      await editor.photograph('tree');
    },
  );
});
