import { count, list, notes } from './englishCounts';
import type { Method } from './model';
import type { Held, HeldGroup, Owned, OwnershipReport } from './ownership';
import type { LabelledLine, RemitWords } from './remitWords';

export const englishRemit: RemitWords = {
  ownership,
  risks: 'Risks and asks',
  risksComment: (period) =>
    `Risks and asks of ${period}: yours to write. No report ever changes what stands outside of its markers.`,
  sources: 'Sources',
  notesRead,
};

function ownership({ of, owned, shared, delegated }: OwnershipReport): readonly LabelledLine[] {
  return [
    ...(owned.count === 0 ? [] : [{ label: 'Owned', said: `: ${ownedWords(owned, of)}.` }]),
    ...(shared.count === 0 ? [] : [{ label: 'Shared', said: `: ${heldWords(shared, 'with')}.` }]),
    ...(delegated.count === 0 ? [] : [{ label: 'Delegated', said: `: ${heldWords(delegated, 'to')}.` }]),
  ];
}

function ownedWords({ count: number, whole }: Owned, of: number): string {
  if (number === of) return of === 1 ? 'the one activity' : `all ${count(of)} activities`;
  const all = `${count(number)} of ${count(of)} activities`;
  return whole.length === 0 ? all : `${all}, with all of ${list(whole)}`;
}

function heldWords({ groups }: Held, preposition: 'with' | 'to'): string {
  return groups.map((group) => groupWords(group, preposition)).join('; ');
}

function groupWords({ titles, with: people }: HeldGroup, preposition: string): string {
  return people.length === 0 ? list(titles) : `${list(titles)} (${preposition} ${list(people)})`;
}

function notesRead({ read, counted, unfiled, needless }: Method): string | undefined {
  const inPeriod = counted + unfiled + needless;
  const were = read === 1 ? 'was' : 'were';
  if (read === 0) return undefined;
  if (read === 1 && inPeriod === 0) return '1 note was read, and it is not dated in the period.';
  if (inPeriod === 0) return `${notes(read)} ${were} read, none of them dated in the period.`;
  const parts = [
    counted > 0 ? `${count(counted)} filed` : '',
    unfiled > 0 ? `${count(unfiled)} to file` : '',
    needless > 0 ? `${count(needless)} marked as needing no filing` : '',
  ].filter((part) => part !== '');
  const theirs = inPeriod === read ? (read === 1 ? 'it is' : 'all of them') : `${count(inPeriod)} of them`;
  if (counted === inPeriod && counted > 1)
    return `${notes(read)} ${were} read, ${theirs} dated in the period and all of these filed.`;
  return `${notes(read)} ${were} read, ${theirs} dated in the period: ${list(parts)}.`;
}
