import type { ActivityPath } from '../taxonomy/taxonomy';
import { besideFiled, sharedTerms } from './alike';
import type { Described, Link, Origin } from './described';
import { forEachMention } from './described';
import type { Findings, Knowledge, Target } from './evidence';
import type { LearnedPart, Learned } from './filed';
import type { Kind } from './evidenceKinds';
import { weighed } from './evidenceKinds';
import type { Reason } from './reason';
import { folderOf } from '../store/filePath';
import { isSameWord, surfacesOf, wordIn } from './wordsInText';
import type { ReadableProfile } from './profile';

/** The order in which kinds of evidence are preferred at equal weight: the easiest to explain first. */
const kinds: readonly Kind[] = ['series', 'described', 'alike', 'folder', 'often'];

/** The reason for suggesting the activity at the index `at`: the kind of evidence with the highest weight. */
export function reasonFor(knowledge: Knowledge, target: Target, findings: Findings, at: number): Reason {
  const evidence = findings.evidence[at];
  const path = knowledge.described.paths[at] ?? '';
  const amounts = evidence && weighed(evidence, knowledge.prior);
  const [kind = 'often'] = [...kinds].sort((a, b) => (amounts?.[b] ?? 0) - (amounts?.[a] ?? 0));
  switch (kind) {
    case 'described':
      return describedReason(knowledge, target, at);
    case 'alike':
      return alikeReason(knowledge, target, findings, path);
    case 'series':
      return seriesReason(findings, target, path);
    case 'folder':
      return folderReason(findings, target, path);
    case 'often':
      return { code: 'often', notes: notesOf(under(knowledge.learned.parts, path), target) };
  }
}

// What says less than this part of the most telling word explains nothing.
const leastTelling = 0.5;

// The words that distinguish the activity: those whose evidence for it exceeds their average over all activities.
function describedReason({ described, background }: Knowledge, { profile }: Target, at: number): Reason {
  const evidence = new Map<string, { readonly amount: number; readonly link: Link }>();
  const everywhere = new Map<string, number>();
  forEachMention(described, background, profile, (term, link, amount) => {
    everywhere.set(term, (everywhere.get(term) ?? 0) + amount / described.paths.length);
    if (link.activity === at) evidence.set(term, { amount, link });
  });
  const telling = [...evidence]
    .map(([term, { amount, link }]) => ({ term, link, amount: amount - (everywhere.get(term) ?? 0) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  const [first] = telling;
  if (!first) return { code: 'subject', words: [], title: described.titles[at] ?? '' };
  const { origin } = first.link;
  const alike = telling.filter(
    ({ link, amount }) => link.origin === origin && amount >= first.amount * leastTelling,
  );
  if (origin === 'subject') {
    const words = surfacesOf(
      profile,
      alike.map(({ term }) => term),
    );
    return { code: 'subject', words, title: described.titles[at] ?? '' };
  }
  return ownReason(
    described,
    profile,
    alike.map(({ term, link }) => ({ term, own: link.whole ?? term })),
    { at, origin },
  );
}

// Words of the activity itself, as they stand in the note: those that stand there, too, or one that another form of is there.
function ownReason(
  { paths, titles, descriptions }: Described,
  profile: ReadableProfile,
  terms: readonly { readonly term: string; readonly own: string }[],
  { at, origin }: { readonly at: number; readonly origin: Exclude<Origin, 'subject'> },
): Reason {
  const isHere = origin === 'title' || origin === 'description';
  const code = origin === 'description' ? 'description' : 'title';
  const title = (isHere ? titles : paths)[at] ?? '';
  const text = (origin === 'description' ? descriptions : titles)[at] ?? '';
  const found = terms.flatMap(({ term, own }) => {
    const [word] = surfacesOf(profile, [term]);
    return word === undefined ? [] : [{ term, word, own: isHere ? wordIn(text, own) : undefined }];
  });
  const same = found.filter(({ word, own }) => own === undefined || isSameWord(word, own));
  const [other] = found;
  if (same.length > 0 || !other || other.own === text) {
    const told = same.length > 0 ? same : found.slice(0, 1);
    const words = surfacesOf(
      profile,
      told.map(({ term }) => term),
    );
    return { code, words, title };
  }
  return { code, words: [other.word], title, like: other.own };
}

// The words that the note shares with similar notes filed there, more than with similar notes filed elsewhere.
function alikeReason(
  { learned }: Knowledge,
  target: Target,
  { neighbours }: Findings,
  path: ActivityPath,
): Reason {
  const parts = neighbours.flatMap(({ part }) => learned.parts[part] ?? []);
  const there = under(parts, path);
  const elsewhere = parts.filter((part) => !there.includes(part));
  // Words shared with a private note are not shown: they would reveal what it is about.
  const note = besideFiled(learned, target.profile);
  const amounts = sharedOnAverage(
    learned,
    note,
    there.filter(({ isPrivate }) => !isPrivate),
  );
  const others = sharedOnAverage(learned, note, elsewhere);
  const terms = [...amounts]
    .map(([term, amount]) => ({ term, amount: amount - (others.get(term) ?? 0) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  const words = surfacesOf(
    target.profile,
    terms.map(({ term }) => term),
  );
  return { code: 'alike', words, notes: notesOf(there, target) };
}

function sharedOnAverage(
  learned: Learned,
  note: ReadonlyMap<string, number>,
  parts: readonly LearnedPart[],
): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const part of parts) {
    for (const [term, amount] of sharedTerms(learned, note, part))
      amounts.set(term, (amounts.get(term) ?? 0) + amount / parts.length);
  }
  return amounts;
}

function seriesReason({ sameSeries }: Findings, target: Target, path: ActivityPath): Reason {
  const there = under(sameSeries, path);
  const shared = target.series.find(({ key }) => there.some(({ series }) => series.includes(key)));
  const name = target.isPrivate ? undefined : shared?.name;
  return { code: 'series', name, notes: notesOf(there, target) };
}

function folderReason({ sameFolder }: Findings, target: Target, path: ActivityPath): Reason {
  const notes = notesOf(under(sameFolder, path), target);
  return { code: 'folder', folder: folderOf(target.note), notes, of: notesOf(sameFolder, target) };
}

function under(parts: readonly LearnedPart[], path: ActivityPath): readonly LearnedPart[] {
  return parts.filter(({ activities }) => activities.includes(path));
}

function notesOf(parts: readonly LearnedPart[], { note: own }: Target): number {
  return new Set(parts.map(({ note }) => note).filter((note) => note !== own)).size;
}
