// The code of suggestions as one unit, so that the editor loads it only when somebody asks where a note belongs.
export { createSuggester } from './core/suggest/suggester';
export { reasonSentence } from './messages/reasonSentence';
