import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { out } from '../../host/paths.mjs';
import { locators, type Locators } from './locators';
import { QuickPick } from './quickPick';
import { until } from './until';

const MENU_OPENS = 500; // ms that a menu needs at most until it takes clicks
const LOOKS_AT_REST = 6; // of the same rows, one after the other

const appears = (locator: Locator, timeout: number): Promise<boolean> =>
  locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

const disappears = (locator: Locator, timeout: number): Promise<boolean> =>
  locator.waitFor({ state: 'hidden', timeout }).then(
    () => true,
    () => false,
  );

/** The workbench as a person uses it, on one workspace folder. Every action waits for what it needs. */
export class Editor {
  readonly on: Locators;
  readonly quickPick: QuickPick;

  constructor(
    readonly page: Page,
    /** The workspace folder on disk. */
    readonly folder: string,
  ) {
    this.on = locators(page);
    this.quickPick = new QuickPick(page, this.on);
  }

  /** Opens a view container by its title in the activity bar, unless it is open, and lets its rows come to rest. */
  async showContainer(title: string): Promise<void> {
    await this.openContainer(title);
    await this.#rowsAtRest();
  }

  /** The same without waiting for its rows. */
  async openContainer(title: string): Promise<void> {
    const tab = this.on.activity(title);
    await tab.waitFor();
    const container = this.on.sideBar.locator('.composite.title', { hasText: title });
    // The badge lies over the tab.
    if (!(await container.isVisible())) await this.on.activityItem(title).click();
    await container.waitFor();
    // Where the pointer rests, the tab's hover would lie over the rows.
    await this.page.mouse.move(1000, 500);
  }

  // While rows are drawn anew the editor hands a command from their menus no row, or the pointer hits another.
  async #rowsAtRest(): Promise<void> {
    let [last, looks] = ['', 0];
    await until('rows at rest', async () => {
      const rows = (await this.on.rows.allInnerTexts()).join('\n');
      const isBusy = (await this.on.busySideBar.count()) > 0;
      looks = rows === last && !isBusy ? looks + 1 : 0;
      last = rows;
      return looks >= LOOKS_AT_REST;
    });
  }

  /** Runs a command by its title in the palette, as "Category: Title". */
  async runCommand(title: string): Promise<void> {
    // While the workbench is starting the palette leaves out what it does not know to be enabled yet.
    await until(`${title} in the palette`, async (patience) => {
      await this.#openPalette(`>${title}`);
      const row = this.on.quickPickRow(title).first();
      const isOffered = await appears(row, patience);
      await (isOffered ? row.click() : this.quickPick.cancel());
      return isOffered;
    });
  }

  /** Opens a file of the workspace by its relative path, in an editor that stays. */
  async openFile(relative: string): Promise<void> {
    await this.#openPalette(relative);
    await this.on.quickPickRow(path.posix.basename(relative)).first().click();
    await this.on.tab(path.posix.basename(relative)).waitFor();
  }

  /** Opens a tree row, if it is closed; waits until it has something to open. */
  async expand(label: string): Promise<void> {
    const row = this.on.row(label);
    await row.and(this.page.locator('[aria-expanded]')).waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') await this.on.twistie(row).click();
    await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
  }

  /** Opens a group whose label ends in its count: `To file (8)`. */
  async expandGroup(label: string): Promise<void> {
    await this.expand(await this.labelOf(new RegExp(`^${label} \\(\\d+\\)$`)));
  }

  /** The label of the first row that matches. */
  async labelOf(label: RegExp): Promise<string> {
    return until(`a row like ${label.source}`, async () => {
      const labels = await this.on.rows.locator('.label-name').allInnerTexts();
      return labels.map((text) => text.replaceAll('\u00a0', ' ')).find((text) => label.test(text));
    });
  }

  /** Presses an action that stands in a tree row. */
  async rowAction(label: string, action: string): Promise<void> {
    const row = this.on.row(label);
    // Rows that come or are drawn anew move away from under the pointer, and the action with them.
    await until(`${action} in the row ${label}`, async (timeout) => {
      await this.page.mouse.move(1000, 500);
      await row.hover({ timeout });
      await this.on.rowAction(row, action).click({ timeout });
      return true;
    });
  }

  /** Chooses from the context menu of a row, in the tree or in the explorer. */
  async rowMenu(label: string, item: string): Promise<void> {
    // A menu closes when the rows below it are drawn anew, and one that stays open covers them.
    await until(`${item} in the menu of ${label}`, async (timeout) => {
      try {
        await this.on.row(label).click({ button: 'right', timeout });
        // The list lends a row's element to another row when it is drawn anew: what was hit is what has the focus.
        await this.on.row(label).and(this.on.focusedRow).waitFor({ timeout });
        // A menu that has only just opened takes no click: the second one comes late enough.
        await this.on.menuItem(item).click({ timeout });
        if (!(await disappears(this.on.menuItem(item), MENU_OPENS)))
          await this.on.menuItem(item).click({ timeout });
        await this.on.menuItem(item).waitFor({ state: 'hidden', timeout });
        return true;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    });
  }

  /**
   * Drags with the mouse onto `to`; first over `by`, where it rests until `to` is in sight: a container of views opens
   * under a drag. `beforeDrop` runs while the mouse still holds it.
   */
  async drag(
    from: Locator,
    to: Locator,
    { by, beforeDrop }: { readonly by?: Locator; readonly beforeDrop?: () => Promise<unknown> } = {},
  ): Promise<void> {
    const { mouse } = this.page;
    await this.#moveOnto(from);
    await mouse.down();
    if (by) {
      await this.#moveOnto(by);
      await to.waitFor();
    }
    await this.#moveOnto(to);
    // The editor marks the row that would take the drop.
    const marked = to.and(this.page.locator('.drop-target')).or(to.locator('.drop-target')).first();
    await until('a row that takes the drop', async () => {
      // Over a row that has come into its place only now nothing is told without another move.
      await this.#moveOnto(to);
      return marked.isVisible();
    });
    await beforeDrop?.();
    await mouse.up();
  }

  async #moveOnto(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to drag there');
    // A drag begins with the second move, and is followed by moves only.
    await this.page.mouse.move(box.x + Math.min(box.width / 2, 80), box.y + box.height / 2, { steps: 12 });
  }

  /** Waits for a notification with this text and returns it. */
  async notification(text: string | RegExp): Promise<Locator> {
    const found = this.on.notification(text).first();
    await found.waitFor();
    return found;
  }

  /** Waits until the active editor shows this text among its visible lines. */
  async showsText(text: string): Promise<void> {
    await until(`the editor shows ${JSON.stringify(text)}`, async () => {
      const shown = await this.on.editorLines.innerText();
      return shown.replaceAll('\u00a0', ' ').includes(text);
    });
  }

  /** Waits until a file of the workspace holds what is asked for, and returns its text. */
  async fileOnDisk(relative: string, holds: (text: string) => boolean = () => true): Promise<string> {
    return until(`${relative} on disk`, () => {
      const text = fs.readFileSync(path.join(this.folder, relative), 'utf8');
      return holds(text) ? text : undefined;
    });
  }

  /** Drags the side bar's edge to the right, so that rows have room. */
  async widenSideBar(): Promise<void> {
    const box = await this.on.sideBar.boundingBox();
    if (!box) throw new Error('the side bar is closed');
    const edge = box.x + box.width + 2;
    await this.page.mouse.move(edge, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(edge + 170, box.y + box.height / 2, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(1000, 500);
  }

  /** Photographs the window into out/pictures/<name>.png, for people to look at, and returns the path. */
  async photograph(name: string): Promise<string> {
    // Where the pointer rests, a hover would lie over what is to be seen.
    await until('the hover to go', async (timeout) => {
      await this.page.mouse.move(1000, 690);
      await this.page.mouse.move(1000, 700);
      await this.page.locator('.workbench-hover').waitFor({ state: 'hidden', timeout });
      return true;
    });
    await this.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
    return this.snapshot(name);
  }

  /** The same, of the window as it is at this moment. */
  async snapshot(name: string): Promise<string> {
    const file = out('pictures', `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  async #openPalette(text: string): Promise<void> {
    await until('the command palette', async (timeout) => {
      await this.page.keyboard.press('F1'); // swallowed while the workbench is still starting
      await this.on.quickInputBox.waitFor({ timeout });
      return true;
    });
    await this.on.quickInputBox.fill(text);
  }
}
