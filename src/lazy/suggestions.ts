// The code of suggestions, loaded when somebody asks where a note belongs.
export { createSuggester } from '../core/suggest/suggester';
export { reasonSentence } from '../messages/reasonSentence';
