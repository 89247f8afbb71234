// A notebook of twelve cells in the built app: how long all of them take after a parameter changes, and typing.
import { StaticSite } from '../tools/site.mjs';
import { chooseFile, createNotebook } from './app.mjs';

const cells = 12;
const periods = ['Last 3 months', 'Last 12 months', 'Previous quarter', 'Last 6 months', 'All responses'];

/** What is typed: 60 characters. */
const words = 'Waiting times explain most of the fall since March, not cost';

/** @typedef {{ total: number, asked: number, scan: number, drawn: number, shown: number }} Redraw */

/**
 * Median of several changes of the period, each to one that was not asked about before, in milliseconds: `total` from
 * the click to the last change of any cell, on screen or not; of these `asked` until the worker is asked, `scan` until
 * its first frames are there, `drawn` until everything is drawn (cells that ask about others come in a second answer,
 * which is scanned meanwhile). `shown` is the time from the click to the first frame of the screen after the last
 * change: it holds layout and painting, and waits for the screen. `typing` is the longest gap between two frames while
 * {@link words} are typed into a text cell among the twelve, `busiest` the longest time that a key kept the page busy
 * until nothing was left to do.
 *
 * @param {{ context: import('@playwright/test').BrowserContext, file: string }} place
 */
export async function measureNotebook({ context, file }) {
  const site = new StaticSite('dist');
  await site.start();
  try {
    const first = await context.newPage();
    await chooseFile(first, site.url, file);
    await createNotebook(first);
    await first
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
    const address = first.url();
    const types = await first.evaluate(growNotebook, cells);
    await first.close();

    const page = await context.newPage();
    await page.addInitScript(observeCells);
    await page.goto(address);
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(1500);
    /** @type {Redraw[]} */
    const redraws = [];
    for (const period of periods) {
      await page.getByRole('button', { name: /^Period(:|$)/ }).click();
      const choice = page.getByRole('dialog', { name: 'Period' }).getByRole('button', { name: period });
      if ((await choice.count()) === 0) {
        await page.keyboard.press('Escape');
        continue;
      }
      await choice.first().evaluate((button) => {
        /** @type {any} */ (globalThis).begin();
        /** @type {HTMLElement} */ (button).click();
      });
      await page.waitForTimeout(2500);
      redraws.push(await page.evaluate(() => /** @type {any} */ (globalThis).redraw()));
    }
    const asking = redraws.filter(({ scan }) => scan > 0).sort((a, b) => a.total - b.total);
    const middle = asking[Math.floor(asking.length / 2)];
    if (!middle) throw new Error('no change of the period asked a question');
    const typed = await typeText(page);
    await page.close();
    return { ...middle, ...typed, types, runs: asking.map(({ total }) => Math.round(total)).join(' ') };
  } finally {
    await site.stop();
  }
}

/** Adds a text cell and types. @param {import('@playwright/test').Page} page */
async function typeText(page) {
  await page.getByRole('button', { name: 'Add cell' }).click();
  await page.getByRole('option', { name: /^Text/ }).click();
  await page.waitForTimeout(3000);
  await page.evaluate(() => /** @type {any} */ (globalThis).watchFrames());
  await page.keyboard.type(words, { delay: 40 });
  await page.waitForTimeout(1000);
  if (!(await page.getByRole('textbox').filter({ visible: true }).last().inputValue()).includes(words))
    throw new Error('what was typed did not arrive in a text cell');
  return page.evaluate(() => /** @type {any} */ (globalThis).frames());
}

/** Repeats the cells of the stored notebook, under new ids, until it has so many. @param {number} most */
async function growNotebook(most) {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('echolot'));
  const store = database.transaction('history', 'readwrite').objectStore('history');
  /** @type {any[]} */
  const steps = await done(store.getAll());
  const step = steps.sort((a, b) => b.at - a.at)[0];
  const [notebook] = step.document.notebooks;
  const made = notebook.cells.filter((/** @type {any} */ { type }) => type !== 'text');
  notebook.cells = [...made];
  while (notebook.cells.length < most) {
    const cell = made[notebook.cells.length % made.length];
    notebook.cells.push({ ...cell, id: `${cell.id}-${notebook.cells.length}` });
  }
  await done(store.put(step));
  database.close();
  /** @type {Record<string, number>} */
  const types = {};
  for (const { type } of notebook.cells) types[type] = (types[type] ?? 0) + 1;
  return types;
}

/** Notes when the worker is asked and answers, and when the page last changes or draws. */
function observeCells() {
  const page = /** @type {any} */ (globalThis);
  const times = { begin: 0, asked: 0, answered: 0, changed: 0, shown: 0 };
  /** @type {Set<number>} */
  const open = new Set();
  const changed = () => {
    times.changed = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times.shown = performance.now();
      };
      port2.postMessage(null);
    });
  };
  page.begin = () => Object.assign(times, { begin: performance.now(), asked: 0, answered: 0, changed: 0, shown: 0 });
  page.redraw = () => ({
    total: times.changed - times.begin,
    asked: times.asked - times.begin,
    scan: times.answered - times.asked,
    drawn: times.changed - times.answered,
    shown: times.shown - times.begin,
  });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...rest) {
    if (message.question === 'answerPlans') {
      times.asked ||= performance.now();
      open.add(message.id);
    }
    return post.call(this, message, ...rest);
  };
  const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage') ?? {};
  Object.defineProperty(Worker.prototype, 'onmessage', {
    set(listener) {
      set?.call(
        this,
        listener &&
          ((/** @type {MessageEvent} */ event) => {
            if (event.data.kind === 'answer' && open.delete(event.data.id)) times.answered ||= performance.now();
            listener.call(this, event);
          }),
      );
    },
  });
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  /** @param {[number, number, number, number]} area */
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    changed();
    return clear.apply(this, area);
  };
  const cells = (/** @type {MutationRecord} */ { target }) =>
    (target instanceof Element ? target : target.parentElement)?.closest('main section, main article');
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver((records) => {
      if (records.some(cells)) changed();
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }),
  );
  let longest = 0;
  let busiest = 0;
  page.watchFrames = () => {
    document.addEventListener(
      'keydown',
      () => {
        const { port1, port2 } = new MessageChannel();
        const start = performance.now();
        port1.onmessage = () => {
          busiest = Math.max(busiest, performance.now() - start);
        };
        port2.postMessage(null);
      },
      true,
    );
    let last = performance.now();
    const frame = (/** @type {number} */ now) => {
      longest = Math.max(longest, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
  };
  page.frames = () => ({ typing: longest, busiest });
}
