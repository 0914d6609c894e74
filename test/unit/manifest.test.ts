import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { commandIds, contextKeys, defaultSettings, viewId } from '../../src/vscode/contributions';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}
interface Placed {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<Record<string, readonly Placed[]>>;
    readonly keybindings: readonly (Placed & { readonly key: string })[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const { contributes } = manifest;
const sorted = (values: Iterable<string>): readonly string[] => [...values].sort();
const placed: readonly Placed[] = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];

describe('The manifest', () => {
  it('declares exactly the commands that the code registers', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(commandIds));
  });

  it('declares exactly the settings that the code reads, with the same defaults', () => {
    const defaults = Object.entries(contributes.configuration.properties).map(([key, value]) => [
      key,
      value.default,
    ]);
    assert.deepEqual(Object.fromEntries(defaults), defaultSettings);
  });

  it('declares the view that the code fills, in its own container with an icon that is there', () => {
    const [container] = contributes.viewsContainers.activitybar;
    assert.ok(container);
    assert.deepEqual(
      contributes.views[container.id]?.map(({ id }) => id),
      [viewId],
    );
    assert.ok(existsSync(container.icon));
    assert.deepEqual(new Set(contributes.viewsWelcome.map(({ view }) => view)), new Set([viewId]));
  });

  it('places no command in a menu or on a key that it does not declare', () => {
    assert.deepEqual(
      placed.map(({ command }) => command).filter((id) => !commandIds.includes(id)),
      [],
    );
  });

  it('binds keys only where they mean something', () => {
    assert.deepEqual(
      contributes.keybindings.filter(({ when }) => !when),
      [],
    );
  });

  it('asks in its conditions for no context key that the code does not set', () => {
    const conditions = [
      ...placed.map(({ when }) => when ?? ''),
      ...contributes.viewsWelcome.map(({ when }) => when),
    ];
    const asked = conditions
      .flatMap((when) => when.match(/remit\.\w+/g) ?? [])
      .filter((key) => key !== viewId);
    assert.deepEqual(sorted(new Set(asked)), sorted(contextKeys));
  });

  it('hides from the palette what works on a row only', () => {
    const hidden = contributes.menus['commandPalette']?.filter(({ when }) => when === 'false');
    assert.deepEqual(sorted(hidden?.map(({ command }) => command) ?? []), [
      'remit.adoptPath',
      'remit.declarePath',
      'remit.newNoteHere',
      'remit.openSource',
      'remit.restorePath',
      'remit.setDate',
      'remit.stepInWalk',
      'remit.unfile',
    ]);
  });

  it('names every command in title and category by a string of its own', () => {
    const plain = contributes.commands.filter(
      ({ title, category }) => !/^%command\.\w+%$/.test(title) || category !== '%category%',
    );
    assert.deepEqual(plain, []);
  });

  it('uses exactly the strings that package.nls.json has', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(strings)));
  });

  it('links in its welcome texts to commands that exist', () => {
    const linked = Object.values(strings).flatMap((value) => [...value.matchAll(/\(command:([^)]+)\)/g)]);
    const own = linked.map(([, id]) => id ?? '').filter((id) => id.startsWith('remit.'));
    assert.deepEqual(
      own.filter((id) => !commandIds.includes(id)),
      [],
    );
  });

  it('asks for the editor whose API it is compiled against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
  });
});
