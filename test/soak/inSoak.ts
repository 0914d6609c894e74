import { appendFileSync } from 'node:fs';
import { getHeapSpaceStatistics } from 'node:v8';
import type * as vscode from 'vscode';
import { commands, extensions } from 'vscode';
import manifest from '../../package.json';
import { answer } from '../bench/answer';
import { usedBytes } from '../bench/nodeMemory';
import { createRandom } from '../bench/random';
import { closeEverything } from '../support/workbench';
import { check } from './checks';
import type { Sample } from './memory';
import { makeBranches } from './otherSteps';
import type { SoakOptions, SoakResult } from './result';
import { stepsFor } from './steps';
import { World } from './world';

const minute = 60_000; // ms
/** How often in the whole time the memory is measured, and everything is checked. */
const often = { samples: 60, checks: 12 };
/** But in a short one no more often than this, in minutes: a check takes half of one. */
const atMost = { samples: 0.1, checks: 1 };
const tooMany = 30;

/** Called by the editor, in its Node host, in a workspace that the real extension reads. */
export const run = (): Promise<void> => answer<SoakResult, SoakOptions>(soak);

async function soak(folder: vscode.Uri, options: SoakOptions): Promise<SoakResult> {
  const world = new World(folder.fsPath, options.cli, createRandom(options.seed));
  await extensions.getExtension(`${manifest.publisher}.${manifest.name}`)?.activate();
  await commands.executeCommand('remit.responsibilities.focus');
  await makeBranches(world);
  return new Soak(world, options).run();
}

function bytesOfCode(): number {
  const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => /code|trusted/.test(name));
  return spaces.reduce((sum, { space_used_size: size }) => sum + size, 0);
}

class Soak {
  readonly #world: World;
  readonly #options: SoakOptions;
  readonly #steps: ReturnType<typeof stepsFor>;
  readonly #counts: Record<string, number> = {};
  readonly #samples: Sample[] = [];
  readonly #complaints: string[] = [];
  #checks = 0;
  #began = NaN;

  constructor(world: World, options: SoakOptions) {
    this.#world = world;
    this.#options = options;
    this.#steps = stepsFor(world);
  }

  async run(): Promise<SoakResult> {
    const { minutes, warmUp } = this.#options;
    await this.#check();
    // All code has been loaded and every kind of work done before the memory counts.
    for (const name of Object.keys(this.#steps.acts))
      for (let twice = 0; twice < 2; twice++) await this.#do(name);
    await this.#workFor(warmUp);
    this.#samples.length = 0;
    this.#say('warm');
    await this.#workFor(minutes);
    await this.#check(true);
    const notes = this.#world.expected.notes.length;
    return {
      ...{ counts: this.#counts, samples: this.#samples, complaints: this.#complaints },
      ...{ checks: this.#checks, notes },
    };
  }

  async #workFor(minutes: number): Promise<void> {
    this.#began = performance.now();
    const gone = (): number => (performance.now() - this.#began) / minute;
    const every = {
      sample: Math.max(this.#options.minutes / often.samples, atMost.samples),
      check: Math.max(this.#options.minutes / often.checks, atMost.checks),
    };
    for (let next = { sample: 0, check: every.check }; gone() < minutes;) {
      await this.#do(this.#steps.draw());
      await new Promise((resolve) => setTimeout(resolve, this.#options.pace));
      if (gone() >= next.check) {
        next = { ...next, check: gone() + every.check };
        await this.#check();
      }
      if (gone() < next.sample) continue;
      next = { ...next, sample: gone() + every.sample };
      await this.#sample();
    }
  }

  async #do(name: string): Promise<void> {
    this.#counts[name] = (this.#counts[name] ?? 0) + 1;
    try {
      await this.#steps.acts[name]?.();
    } catch (error) {
      await this.#complain(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }

  async #check(isLast = false): Promise<void> {
    const began = performance.now();
    this.#checks++;
    const found = await check(this.#world, isLast).catch((error: unknown) => [String(error)]);
    for (const each of found) await this.#complain(`check ${this.#checks}: ${each}`);
    this.#say(`check ${this.#checks}: ${found.length} wrong, ${Math.round(performance.now() - began)} ms`);
  }

  /** At a quiet moment. */
  async #sample(): Promise<void> {
    await closeEverything();
    const used = await usedBytes();
    const at = (performance.now() - this.#began) / minute;
    const code = bytesOfCode();
    this.#samples.push({ minute: at, used, code });
    const steps = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    const { length } = this.#world.expected.notes;
    this.#say(
      `minute ${at.toFixed(1)}: ${(used / 1e6).toFixed(2)} MB (code ${(code / 1e6).toFixed(1)}, resident ${(process.memoryUsage.rss() / 1e6).toFixed(0)}), ${steps} steps, ${length} notes, on ${this.#world.repository.current}`,
    );
  }

  /** Goes on from what is there: one fault is told once. */
  async #complain(what: string): Promise<void> {
    this.#say(`WRONG ${what}`);
    this.#complaints.push(what);
    if (this.#complaints.length > tooMany) throw new Error(this.#complaints.join('\n'));
    this.#world.expected.become(await this.#world.expected.found());
  }

  #say(line: string): void {
    appendFileSync(this.#options.log, `${new Date().toISOString().slice(11, 19)} ${line}\n`);
  }
}
