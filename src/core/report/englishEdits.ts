import type { EditWords } from './editWords';

export const englishEdits: EditWords = {
  editedVersion: {
    label: 'Your edited version of the part above',
    said: ', kept when the report was written again. Take over what you need, then delete the rest, down to the dividing line.',
  },
};
