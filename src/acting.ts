// The code of everything that is done on request as one unit, so that the editor loads it only when somebody asks.
export { createActions } from './vscode/commands/createActions';
