import { englishRule, englishWeights } from './attentionWords';
import { count, list, notes, some } from './englishCounts';
import { englishRemit } from './englishRemit';
import type { Method, ReportModel } from './model';
import type { MethodWords } from './methodWords';

export const englishMethod: MethodWords = { method: 'How this was counted', methodPoints, methodInShort };

function methodPoints(model: ReportModel): readonly string[] {
  const { method, asOf } = model;
  const { from, to } = model.period;
  const { counted, split } = method;
  if (counted === 0) {
    return [
      `No note dated ${from} to ${to} is filed under a responsibility.`,
      ...englishRule(model),
      ...leftOut(method),
    ];
  }
  const shared = split === 0 ? '' : ` ${splitInWords(split, counted)} filed under more than one.`;
  return [
    `${notes(counted)} dated ${from} to ${to} ${counted === 1 ? 'is' : 'are'} filed under a responsibility and counted.${shared}`,
    ...englishRule(model),
    ...(asOf === null
      ? []
      : [
          `Ages run to ${asOf}, ${asOf === to ? 'the last day of the period' : 'the day of the newest note'}.`,
        ]),
    ...privatePoint(method),
    ...leftOut(method),
  ];
}

function splitInWords(split: number, counted: number): string {
  if (counted === 1) return 'It is';
  if (split === counted) return 'All of them are';
  return `${count(split)} of them ${split === 1 ? 'is' : 'are'}`;
}

function privatePoint({ private: hidden, partlyPrivate: partly }: Method): readonly string[] {
  if (hidden + partly === 0) return ['No private note is among them.'];
  const parts = [
    hidden > 0 ? some(hidden, 'private note', 'private notes') : '',
    partly > 0 ? `the private parts of ${notes(partly)}` : '',
  ].filter((part) => part !== '');
  const are = hidden === 1 && partly === 0 ? 'is' : 'are';
  return [`Counted in every number and shown nowhere ${are} ${list(parts)}.`];
}

function leftOut({ unfiled, undated, broken }: Method): readonly string[] {
  const parts = [
    unfiled > 0 ? `${notes(unfiled)} of the period not filed yet` : '',
    undated > 0 ? `${notes(undated)} without a date` : '',
    broken > 0 ? `${some(broken, 'file', 'files')} that cannot be read` : '',
  ].filter((part) => part !== '');
  return [`Left out: ${parts.length === 0 ? 'nothing' : list(parts)}.`];
}

function methodInShort(model: ReportModel): readonly string[] {
  const { method } = model;
  if (method.counted === 0) return methodPoints(model);
  const read = englishRemit.notesRead(method);
  return [
    ...(read === undefined ? [] : [read]),
    ...englishWeights(model),
    ...privatePoint(method),
    ...leftOut(method),
  ];
}
