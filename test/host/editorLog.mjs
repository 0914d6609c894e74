// Loaded before the editor's server and its extension hosts (`--import`): their logger is a compiled module, which is left
// out here (setup.mjs), so that they would write no logs. This one takes its place and writes the same lines.
import fs from 'node:fs';
import Module from 'node:module';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #file;
  #level = LEVELS.indexOf('info');
  #isPlain = false;

  constructor(_type, _name, file) {
    this.#file = file;
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  setPattern() {
    this.#isPlain = false;
  }

  clearFormatters() {
    this.#isPlain = true;
  }

  flush() {}

  drop() {}

  write(level, text) {
    if (LEVELS.indexOf(level) < this.#level) return;
    const line = this.#isPlain ? text : `${new Date().toISOString()} [${level}] ${text}\n`;
    fs.appendFileSync(this.#file, line);
  }
}

for (const level of LEVELS) {
  Logger.prototype[level] = function (text) {
    this.write(level, text);
  };
}

const spdlog = { version: 0, setLevel() {}, setFlushOn() {}, Logger };
const load = Module._load;
Module._load = (request, parent, ...rest) =>
  request === 'bindings' && /[\\/]spdlog[\\/]/.test(parent?.filename ?? '')
    ? () => spdlog
    : load(request, parent, ...rest);
