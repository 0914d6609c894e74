import type { Random } from './random';

/** Where a generated note stands and what it says. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
}

/**
 * One note in the shape of real meeting notes: links, who was present, an agenda of headings with bullet lists, now
 * and then code, a table or a quotation. Half of them have between 3 and 5 KB; four of five have front matter.
 * `paths` are the activities to file under.
 */
export function generateNote(
  random: Random,
  number: number,
  paths: readonly [string, ...string[]],
): GeneratedNote {
  const date = dateOf(random);
  const title = `${random.pick(meetings)} ${date}`;
  const head = random.chance(0.8) ? frontMatter(random, title, date, paths) : '';
  const length = Math.round(3900 * Math.exp(0.36 * random.normal()));
  const text = `${head}# ${title}\n\n${body(random, length, paths)}`;
  const path = `notes/${date.slice(0, 4)}/${date}-${slug(title)}-${number}.md`;
  return { path, text: random.chance(0.05) ? text.replaceAll('\n', '\r\n') : text };
}

function dateOf(random: Random): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${random.between(2022, 2026)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}

function frontMatter(
  random: Random,
  title: string,
  date: string,
  paths: readonly [string, ...string[]],
): string {
  const filed = Array.from({ length: random.between(1, 3) }, () => random.pick(paths));
  const activities = random.chance(0.5)
    ? `activities:\n${filed.map((path) => `  - ${path}\n`).join('')}`
    : `activities: [${filed.join(', ')}]\n`;
  return [
    '---\n',
    `title: "${title}"\n`,
    `date: ${date}\n`,
    random.chance(0.4) ? `tags: [meeting, ${random.pick(words)}]\n` : '',
    random.chance(0.6) ? activities : '',
    random.chance(0.3) ? `duration: ${random.pick(['30m', '45m', '1h', '1h30'])}\n` : '',
    random.chance(0.2) ? `summary: ${sentence(random)}\n` : '',
    '---\n\n',
  ].join('');
}

function body(random: Random, length: number, paths: readonly [string, ...string[]]): string {
  const parts = [present(random)];
  let written = parts[0]?.length ?? 0;
  while (written < length) {
    const part = section(random, paths);
    parts.push(part);
    written += part.length;
  }
  return parts.join('');
}

function present(random: Random): string {
  const people = Array.from(
    { length: random.between(4, 14) },
    () => `* ${random.pick(names)} (@${random.pick(words)})\n`,
  );
  return `## Present\n\n${people.join('')}\n## Agenda\n\n`;
}

function section(random: Random, paths: readonly [string, ...string[]]): string {
  const heading = `${random.chance(0.5) ? '##' : '###'} ${sentence(random).slice(0, random.between(12, 60))}\n\n`;
  const hashtag = random.chance(0.04) ? `#${random.pick(paths)}\n\n` : '';
  const blocks = Array.from({ length: random.between(1, 3) }, () => block(random));
  return heading + hashtag + blocks.join('\n') + '\n';
}

function block(random: Random): string {
  const kind = random.next();
  if (kind < 0.6) return Array.from({ length: random.between(2, 6) }, () => item(random)).join('');
  if (kind < 0.9)
    return `${Array.from({ length: random.between(2, 5) }, () => sentence(random)).join(' ')}\n`;
  if (kind < 0.94) return '```js\nconst queue = await open({ retries: 3 }); // #not-a-tag\n```\n';
  if (kind < 0.97) return '| who | what |\n| --- | --- |\n| Ana | the queue |\n| Ben | the bill |\n';
  return `> ${sentence(random)}\n`;
}

function item(random: Random): string {
  const link = random.chance(0.3)
    ? ` [#${random.between(1, 2000)}](https://example.org/issues/${random.next()})`
    : '';
  return `${random.chance(0.3) ? '  ' : ''}* ${sentence(random)}${link}\n`;
}

function sentence(random: Random): string {
  const said = Array.from({ length: random.between(6, 18) }, () => random.pick(words));
  if (random.chance(0.1)) said.splice(2, 0, '**decided**');
  const text = said.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function slug(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

const meetings = [
  'Platform sync',
  'Leads meeting',
  'Board preparation',
  'Hiring loop',
  'Incident review',
  'Budget',
] as const;
const names = [
  'Ana Duarte',
  'Ben Okafor',
  'Chiara Lindt',
  'Dmitri Voss',
  'Elif Kaya',
  'Zoë Ångström',
] as const;
const words = (
  'the we queue platform vendor quarter team release audit cost hiring roadmap review broker latency budget security ' +
  'goal interview architecture incident plan customer region rollout test database training follow-up decided moved ' +
  'until with for and because next week open question owner risk café naïve'
).split(' ') as [string, ...string[]];
