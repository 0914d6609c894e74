import type { Page } from 'playwright-core';
import type { Locators } from './locators';
import { until } from './until';

/** The quick pick or input box that is open. */
export class QuickPick {
  readonly #page: Page;
  readonly #on: Locators;

  constructor(page: Page, on: Locators) {
    this.#page = page;
    this.#on = on;
  }

  /** Replaces the text in its box. */
  async type(text: string): Promise<void> {
    await this.#on.quickInputBox.waitFor();
    await this.#on.quickInputBox.fill(text);
  }

  /** Ticks or unticks a row of a multi-select pick. */
  async tick(label: string): Promise<void> {
    await this.#on.tick(this.#on.quickPickRow(label).first()).click();
  }

  /** Picks a row of a single-select pick. */
  async pick(label: string): Promise<void> {
    await this.#on.quickPickRow(label).first().click();
  }

  /** The labels in sight, top down. */
  async labels(): Promise<readonly string[]> {
    await this.#on.quickPickRows.first().waitFor();
    const texts = await this.#on.quickPickRows
      .locator('.quick-input-list-row:first-child .label-name')
      .allInnerTexts();
    return texts.map((text) => text.replaceAll('\u00a0', ' '));
  }

  /** Waits until this row is the one that Enter would take. */
  async highlights(label: string): Promise<void> {
    await this.#on.quickPickRow(label).and(this.#page.locator('.focused')).waitFor();
  }

  /** Waits until suggestions are shown at the top. */
  async suggests(): Promise<void> {
    await this.#on.quickPickSeparator('suggested').waitFor();
  }

  /** Waits until no row is left. */
  async isEmpty(): Promise<void> {
    await until('a pick without rows', async () => (await this.#on.quickPickRows.count()) === 0);
  }

  /** Presses Enter in its box; while a checkbox has the focus, Enter would toggle it. */
  async accept(): Promise<void> {
    await this.#on.quickInputBox.press('Enter');
  }

  /** Closes it without an answer. */
  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#on.quickInput.waitFor({ state: 'hidden' });
  }
}
