import { expect, StaticSite, test, untilOfflineReady } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';

/** Runs in the page: tries every way out that a page has, and says which one worked. */
async function tryToReach(target: string): Promise<Record<string, string>> {
  const outcome = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'allowed',
      () => 'blocked',
    );
  const settle = (listen: (yes: (value: unknown) => void, no: (reason?: unknown) => void) => void) =>
    outcome(new Promise(listen));
  const code = `fetch(${JSON.stringify(target)}, { mode: 'no-cors' }).then(() => postMessage('allowed'), () => postMessage('blocked'))`;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  // Listened to from the start: a message nobody hears is lost.
  const fromWorker = new Promise<string>((done) => {
    worker.onmessage = ({ data }) => done(String(data));
  });
  return {
    fetch: await outcome(fetch(target, { mode: 'no-cors' })),
    image: await settle((yes, no) => {
      const image = new Image();
      image.onload = yes;
      image.onerror = no;
      image.src = `${target}favicon.svg`;
    }),
    // A beacon reports no failure; the other host's list of hits tells.
    beacon: String(navigator.sendBeacon(target, 'x')),
    socket: await settle((yes, no) => {
      const socket = new WebSocket(target.replace('http', 'ws'));
      socket.onopen = yes;
      socket.onerror = no;
    }),
    frame: await settle((yes, no) => {
      const frame = document.createElement('iframe');
      document.addEventListener('securitypolicyviolation', no, { once: true });
      setTimeout(yes, 2000);
      frame.src = target;
      document.body.append(frame);
    }),
    worker: await fromWorker,
  };
}

test('neither the page nor a worker it starts can reach another origin', async ({ page, site, otherOrigins }) => {
  const other = new StaticSite('dist', '/');
  await other.start();
  otherOrigins.add(new URL(other.url).origin);
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const { beacon: _beacon, ...reached } = await page.evaluate(tryToReach, other.url);
  expect(reached).toEqual({
    fetch: 'blocked',
    image: 'blocked',
    socket: 'blocked',
    frame: 'blocked',
    worker: 'blocked',
  });
  await page.waitForTimeout(500);
  expect(other.hits).toEqual([]);
  await other.stop();
});

test('no text becomes code: no eval, no inline script, no markup from a string, no foreign worker', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const attempt = (action: () => unknown): string => {
      try {
        action();
        return 'allowed';
      } catch {
        return 'blocked';
      }
    };
    const script = document.createElement('script');
    attempt(() => {
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
    });
    // In a task of its own: the debugger lets what it evaluates itself pass the policy.
    await new Promise((later) => setTimeout(later));
    return new Promise<Record<string, string>>((done) => {
      setTimeout(() =>
        done({
          // biome-ignore lint/security/noGlobalEval: the test is that this fails
          eval: attempt(() => globalThis.eval('1')),
          function: attempt(() => new Function('return 1')),
          inline: 'inlineRan' in window ? 'allowed' : 'blocked',
          markup: attempt(() => {
            document.createElement('div').innerHTML = '<b>x</b>';
          }),
          foreign: attempt(() => new Worker('https://example.org/worker.js')),
        }),
      );
    });
  });
  expect(outcome).toEqual({
    eval: 'blocked',
    function: 'blocked',
    inline: 'blocked',
    markup: 'blocked',
    foreign: 'blocked',
  });
});

test('once installed, page and workers with a URL get the policy as a header', async ({ page, site }) => {
  await page.goto(site.url);
  await untilOfflineReady(page);
  const response = await page.reload();
  expect(await response?.headerValue('content-security-policy')).toContain("frame-ancestors 'none'");
  const script = await page.evaluate(() => document.querySelector('script')?.src ?? '');
  const asked = page.context().waitForEvent('response', (answer) => answer.url() === script);
  await page.evaluate((url) => void new Worker(url, { type: 'module' }), script);
  expect(await (await asked).headerValue('content-security-policy')).toContain("connect-src 'self'");
});

test('a whole visit, from the first load to a reload, raises no problem', async ({ page, site, problems }) => {
  await page.goto(site.url);
  await untilOfflineReady(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('a whole session, from import to export and offline, asks for nothing but the files of the app', async ({
  page,
  site,
  network,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await untilOfflineReady(page);
  await person.importFile(germanSurvey(400));
  await person.choosePeriod(person.says.quarter);
  await person.addSegment('Filiale', 'Köln', '');
  for (const kind of ['csv', 'json', 'png'] as const) await person.download(person.trend('NPS'), person.says[kind]);
  await site.stop();
  await page.reload();
  await expect(person.saved).toBeVisible();
  await person.choosePeriod(person.says.all);
  await expect(person.saved).toBeVisible();

  const own = new URL(site.url).origin;
  const foreign = network.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== own);
  expect(foreign).toEqual([]);
  // Static files of the build and nothing else: no address carries anything along.
  for (const path of site.hits) expect(path).toMatch(/^\/some\/deep\/path\/([\w./-]+\.[\w]+)?$/);
});

test("the app's own worker, with the responses in it, cannot reach another origin", async ({
  page,
  site,
  otherOrigins,
}) => {
  const other = new StaticSite('dist', '/');
  await other.start();
  otherOrigins.add(new URL(other.url).origin);
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(germanSurvey(60));
  // Inlined, so that it inherits the policy of the page.
  const [engine, ...others] = page.workers();
  expect(others).toEqual([]);
  expect(engine?.url()).toMatch(/^blob:/);
  const outcome = await engine?.evaluate(async (target) => {
    const ended = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'allowed',
        () => 'blocked',
      );
    const socket = new Promise((opened, failed) => {
      const tried = new WebSocket(target.replace('http', 'ws'));
      tried.onopen = opened;
      tried.onerror = failed;
    });
    return { fetch: await ended(fetch(target, { mode: 'no-cors' })), socket: await ended(socket) };
  }, other.url);
  expect(outcome).toEqual({ fetch: 'blocked', socket: 'blocked' });
  expect(other.hits).toEqual([]);
  await other.stop();
});

test('markup in a file name, in headers, answers and texts stays text and fetches nothing', async ({
  page,
  site,
  otherOrigins,
  problems,
}) => {
  const other = new StaticSite('dist', '/');
  await other.start();
  otherOrigins.add(new URL(other.url).origin);
  const markup = `<img src=${other.url}x.png onerror=alert(1)>`;
  const rows = Array.from({ length: 60 }, (_, index) => `${index % 11};${index % 2 ? markup : '=1+1'};a${index % 3}`);
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile({
    name: '<b>fett.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([`NPS (0-10);Store ${markup};__proto__`, ...rows].join('\n')),
  });
  await expect(page.getByRole('heading', { name: '<b>fett' }).first()).toBeVisible();
  await person.addSegment('Store', 'onerror', '30 of 60 rows');
  await person.addCell('Text');
  const written = `![picture](${other.url}m.png) ${markup} [link](${other.url}go) <script src="${other.url}s.js"></script>`;
  await page.getByRole('textbox', { name: 'Text in Markdown' }).fill(written);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'link' }).click();
  await expect(page.getByRole('dialog')).toContainText(`${other.url}go`);
  expect(page.url()).toContain(site.url);
  expect(other.hits).toEqual([]);
  expect(problems).toEqual([]);
  await other.stop();
});
