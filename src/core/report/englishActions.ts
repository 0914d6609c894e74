import { count, some } from './englishCounts';
import type { Actions } from './model';
import type { ActionWords } from './words';

export const englishActions: ActionWords = {
  title: 'Actions',
  numbers,
  stillOpen: 'Still open',
  closed: 'Closed',
  age: (weeks, due) => {
    const age = weeks === 0 ? 'open less than a week' : `open ${some(weeks, 'week', 'weeks')}`;
    return due === null ? age : `${age}, due ${due}`;
  },
  cancelled: 'cancelled',
  more: (number) => `and ${count(number)} more`,
  longestOpen: ({ text, weeks }) => [
    `Open for the longest (${some(weeks ?? 0, 'week', 'weeks')}): ${text}, in `,
    '.',
  ],
};

function numbers({ opened, closed, carriedOver, private: hidden }: Actions): string {
  const parts = [
    opened > 0 ? `${count(opened)} opened` : '',
    closed > 0 ? `${count(closed)} closed` : '',
    carriedOver > 0 ? `${count(carriedOver)} carried over from before` : '',
  ].filter((part) => part !== '');
  const all = `${parts.join(', ')}.`;
  if (hidden === 0) return all;
  return `${all} Of these, ${count(hidden)} ${hidden === 1 ? 'is' : 'are'} private: counted, not shown.`;
}
