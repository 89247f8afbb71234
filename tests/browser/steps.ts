import { readFileSync } from 'node:fs';
import type { Download, Locator } from '@playwright/test';
import { expect, type Page } from './fixtures.ts';
import type { SurveyFile } from './survey.ts';

const count = (number: number, tongue: string) => new Intl.NumberFormat(tongue).format(number);

/** The names a person goes by, as the interface says them. */
export const names = {
  en: {
    choose: 'Choose file',
    samples: 'Or look at a sample first',
    mapping: 'Is this mapping right?',
    create: 'Create notebook',
    saved: 'Saved',
    undo: 'Undo',
    redo: 'Redo',
    period: 'Period',
    compare: 'Compare',
    addSegment: 'Add segment',
    addCell: 'Add cell',
    more: 'More actions',
    table: 'Show as table',
    how: 'How computed',
    column: 'Column',
    apply: 'Apply',
    csv: 'Export as CSV',
    json: 'Export as JSON',
    png: 'Export as PNG',
    projects: 'Your projects',
    all: 'All responses',
    quarter: 'Last 3 months',
    overTime: 'over time',
    responses: (number: number) => `${count(number, 'en')} responses`,
    rows: (selected: number, rows: number) => `${count(selected, 'en')} of ${count(rows, 'en')} rows`,
  },
  de: {
    choose: 'Datei auswählen',
    samples: 'Oder zuerst ein Beispiel ansehen',
    mapping: 'Stimmt die Zuordnung?',
    create: 'Notizbuch erstellen',
    saved: 'Gespeichert',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    period: 'Zeitraum',
    compare: 'Vergleich',
    addSegment: 'Segment hinzufügen',
    addCell: 'Zelle hinzufügen',
    more: 'Weitere Aktionen',
    table: 'Als Tabelle zeigen',
    how: 'So gerechnet',
    column: 'Spalte',
    apply: 'Übernehmen',
    csv: 'Als CSV exportieren',
    json: 'Als JSON exportieren',
    png: 'Als PNG exportieren',
    projects: 'Ihre Projekte',
    all: 'Alle Antworten',
    quarter: 'Letzte 3 Monate',
    overTime: 'im Verlauf',
    responses: (number: number) => `${count(number, 'de')} Antworten`,
    rows: (selected: number, rows: number) => `${count(selected, 'de')} von ${count(rows, 'de')} Zeilen`,
  },
} as const;

export type Tongue = keyof typeof names;

/** Somebody who uses the app in one language. */
export class Person {
  readonly page: Page;
  readonly tongue: Tongue;
  readonly says: (typeof names)[Tongue];

  constructor(page: Page, tongue: Tongue = 'en') {
    this.page = page;
    this.tongue = tongue;
    this.says = names[tongue];
  }

  button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });
  /** A button whose name goes on with its present value, such as "Period: All responses". */
  choice = (name: string): Locator => this.page.getByRole('button', { name: new RegExp(`^${name}(:|$)`) });
  get saved(): Locator {
    return this.page.getByRole('status').filter({ hasText: new RegExp(`^${this.says.saved}$`) });
  }
  get alert(): Locator {
    return this.page.getByRole('alert');
  }
  get mapping(): Locator {
    return this.page.getByRole('heading', { name: this.says.mapping });
  }
  /** The tile of a metric. */
  tile = (metric: string): Locator => this.page.getByRole('article', { name: metric, exact: true });
  /** The cell that holds the tiles. */
  get figures(): Locator {
    return this.page.getByRole('region').filter({ has: this.tile('NPS') });
  }
  /** The trend of a metric: the cell whose small print says so. */
  trend = (metric: string): Locator =>
    this.page.getByRole('region').filter({ hasText: `${metric} ${this.says.overTime}` });

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}?lang=${this.tongue}`);
    await expect(this.button(this.says.choose)).toBeVisible();
  }

  /** Chooses a file; what happens next is for the test to say. */
  async choose(file: SurveyFile | string): Promise<void> {
    await expect(this.button(this.says.choose)).toBeVisible();
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** From the welcome screen to a stored notebook. */
  async importFile(file: SurveyFile | string): Promise<void> {
    await this.choose(file);
    await expect(this.mapping).toBeVisible();
    await this.button(this.says.create).click();
    await expect(this.saved).toBeVisible({ timeout: 30_000 });
  }

  async home(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/';
    });
    await expect(this.button(this.says.choose)).toBeVisible();
  }

  async choosePeriod(preset: string): Promise<void> {
    await this.choice(this.says.period).click();
    await this.page.getByRole('dialog', { name: this.says.period }).getByRole('button', { name: preset }).click();
    await expect(this.choice(this.says.period)).toHaveAccessibleName(new RegExp(preset));
  }

  /** Widens the notebook to all responses, and expects so many of them. */
  async expectResponses(number: number): Promise<void> {
    await this.choosePeriod(this.says.all);
    await expect(this.page.getByText(this.says.responses(number), { exact: true })).toBeVisible();
  }

  /** A segment of one column's values; checks how many rows the builder counts. */
  async addSegment(column: string, value: string, counted: string): Promise<void> {
    await this.button(this.says.addSegment).click();
    const builder = this.page.getByRole('dialog');
    await builder.getByRole('combobox', { name: this.says.column, exact: true }).selectOption(column);
    await builder.getByRole('checkbox', { name: new RegExp(value) }).check();
    await expect(builder.getByRole('status')).toContainText(counted);
    await builder.getByRole('button', { name: this.says.apply }).click();
    await expect(builder).toBeHidden();
  }

  /** Adds a cell of a type at the end. */
  async addCell(type: string): Promise<void> {
    const option = this.page.getByRole('option', { name: new RegExp(`^${type}`) });
    await this.button(this.says.addCell).click();
    // On a busy machine the first press can come before the notebook answers it.
    const came = await option.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!came) await this.button(this.says.addCell).click();
    await option.click();
  }

  /** Opens the menu of a button and chooses from it. */
  async menuOf(button: string, item: string): Promise<void> {
    await this.button(button).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Chooses from the "More actions" of a cell, of a project in the list or of the page. */
  async menu(within: Locator | Page, item: string): Promise<void> {
    await within
      .getByRole('button', { name: new RegExp(`^${this.says.more}`) })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Exports a cell and reads the file. */
  async download(cell: Locator, item: string): Promise<{ name: string; bytes: Buffer }> {
    const arrives: Promise<Download> = this.page.waitForEvent('download');
    await this.menu(cell, item);
    const download = await arrives;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}

/** How many there are, once no more come: the cells of a notebook come on screen one after the other. */
export async function settledCount(items: Locator): Promise<number> {
  let count = -1;
  await expect
    .poll(
      async () => {
        const before = count;
        count = await items.count();
        return count > 0 && count === before;
      },
      { intervals: [300] },
    )
    .toBe(true);
  return count;
}
