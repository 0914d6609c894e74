// The suggestions, loaded with the first pick that shows them.
export { createSuggester } from '../core/suggest/suggester';
export { reasonSentence } from '../messages/reasonSentence';
