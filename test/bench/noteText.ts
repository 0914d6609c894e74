import { drawShape } from './noteShape';
import type { Random } from './random';

/** The path and text of a generated note. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
}

/**
 * A note as leaders write them: links, attendees, and an agenda of headings with lists and paragraphs, in amounts drawn
 * from real notes (`noteShape.ts`). Features that those notes lack are added because they have to be parsed: four of
 * five notes have front matter, most of these are filed, and a few have a task, a hashtag, code, a table, a quotation,
 * or CRLF. `paths`: the activities to file under.
 */
export function generateNote(
  random: Random,
  number: number,
  paths: readonly [string, ...string[]],
): GeneratedNote {
  const date = dateOf(random);
  const title = `${random.pick(meetings)} ${date}`;
  const head = random.chance(0.8) ? frontMatter(random, title, date, paths) : '';
  const text = head + body(random, title, paths);
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
    random.chance(0.2) ? `summary: ${sentence(random, 10)}\n` : '',
    '---\n\n',
  ].join('');
}

// The title, the attendees, and the remaining headings of the shape with the remaining content.
function body(random: Random, title: string, paths: readonly [string, ...string[]]): string {
  const shape = drawShape(random);
  const present = Math.min(random.between(4, 14), shape.items);
  const sections = shape.headings - 2;
  const parts = [`# ${title}\n\n`, presence(random, present)];
  const [items, links] = [
    shares(random, shape.items - present, sections),
    shares(random, shape.links, sections),
  ];
  for (let at = 0; at < sections; at++) {
    const left = shape.bytes - parts.reduce((sum, part) => sum + part.length, 0);
    const bytes = left / (sections - at);
    parts.push(section(random, { bytes, items: items[at] ?? 0, links: links[at] ?? 0 }, paths));
  }
  return parts.join('');
}

/** Distributes `amount` randomly over `places` places. */
function shares(random: Random, amount: number, places: number): readonly number[] {
  const spread = Array.from({ length: places }, () => 0);
  // Two of five sections have no list of their own, as in the real notes.
  const taking = spread.map((_, at) => at).filter((at) => at === 0 || random.chance(0.75));
  for (let each = 0; each < amount; each++) {
    const at = taking[random.between(0, taking.length - 1)] ?? 0;
    spread[at] = (spread[at] ?? 0) + 1;
  }
  return spread;
}

function presence(random: Random, people: number): string {
  const lines = Array.from({ length: people }, () => `* ${random.pick(names)} (@${random.pick(words)})\n`);
  return `## Present\n\n${lines.join('')}\n`;
}

interface SectionShape {
  readonly bytes: number;
  readonly items: number;
  readonly links: number;
}

function section(random: Random, shape: SectionShape, paths: readonly [string, ...string[]]): string {
  const heading = `${random.chance(0.5) ? '##' : '###'} ${sentence(random, 3)}\n\n`;
  const hashtag = random.chance(0.04) ? `#${random.pick(paths)}\n\n` : '';
  const links = Array.from({ length: shape.links }, () => link(random));
  const left = shape.bytes - heading.length - hashtag.length - links.join(' ').length;
  const inItem = left / (shape.items + 1) / bytesOfWord;
  const items = Array.from({ length: shape.items }, (_, at) => item(random, inItem, links[at]));
  const rest = left - items.join('').length + links.slice(0, shape.items).join(' ').length;
  const text = [...links.slice(shape.items), paragraph(random, rest)].join('\n');
  return (
    heading + hashtag + items.join('') + (items.length > 0 ? '\n' : '') + rarity(random) + text.trimStart()
  );
}

function rarity(random: Random): string {
  const kind = random.next();
  if (kind < 0.004) return '```js\nconst queue = await open({ retries: 3 }); // #not-a-tag\n```\n\n';
  if (kind < 0.008) return '| who | what |\n| --- | --- |\n| Ana | the queue |\n| Ben | the bill |\n\n';
  return kind < 0.012 ? `> ${sentence(random, 12)}\n\n` : '';
}

function item(random: Random, inWords: number, linked: string | undefined): string {
  const task = random.chance(0.02) ? (random.chance(0.5) ? '[x] ' : '[ ] ') : '';
  const said = sentence(random, Math.max(2, Math.round(inWords * (0.6 + 0.8 * random.next()))));
  return `${random.chance(0.3) ? '  ' : ''}* ${task}${said}${linked === undefined ? '' : ` ${linked}`}\n`;
}

function link(random: Random): string {
  const number = random.between(1, 2000);
  return `[#${number}](https://example.org/${random.pick(words)}/${random.pick(words)}/issues/${number})`;
}

function paragraph(random: Random, bytes: number): string {
  const lines: string[] = [];
  for (let left = bytes - 20; left > 0; left -= lines.at(-1)?.length ?? left)
    lines.push(sentence(random, Math.min(14, Math.max(3, Math.round(left / bytesOfWord)))));
  return `${lines.join('\n')}\n\n`;
}

function sentence(random: Random, inWords: number): string {
  const said = Array.from({ length: inWords }, () => random.pick(words));
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
  'until with for and because next week open question owner risk'
).split(' ') as [string, ...string[]];
/** The average, including the space after it. */
const bytesOfWord = 6.6;
