import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

/** Tickets of 60 working days, each opened at four in the afternoon and answered at six. */
function tickets(): Buffer {
  const lines = ['Ticket ID,Created at,First replied at,Solved at,Channel,Subject'];
  for (let day = 0; lines.length <= 60; day += 1) {
    const date = new Date(Date.UTC(2025, 0, 6 + day));
    if (date.getUTCDay() % 6 === 0) continue;
    const iso = date.toISOString().slice(0, 10);
    const channel = lines.length % 2 === 0 ? 'Mail' : 'Chat';
    lines.push(`${lines.length},${iso} 16:00:00,${iso} 18:00:00,${iso} 20:30:00,${channel},Help`);
  }
  return Buffer.from(lines.join('\n'));
}

for (const [tongue, says] of [
  [
    'en',
    {
      title: /^Half of the tickets get a first reply within (2(\.0)?\sh|120\smin)/,
      business: 'Count only business hours',
      within: /^Half of the tickets get a first reply within (1(\.0)?\sh|60\smin)/,
      table: 'Show as table',
    },
  ],
  [
    'de',
    {
      title: /^Die Hälfte der Tickets bekommt binnen (2(,0)?\sh|120\smin)/,
      business: 'Nur Geschäftszeiten zählen',
      within: /^Die Hälfte der Tickets bekommt binnen (1(,0)?\sh|60\smin)/,
      table: 'Als Tabelle zeigen',
    },
  ],
] as const) {
  test(`tickets say how long they waited, by all hours and by those of business, on a phone too (${tongue})`, async ({
    page,
    site,
    problems,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    const person = new Person(page, tongue);
    await person.open(site.url);
    await person.importFile({ name: 'tickets.csv', mimeType: 'text/csv', buffer: tickets() });
    const cell = page.getByRole('region', { name: says.title });
    await expect(cell).toBeVisible({ timeout: 30_000 });
    await expectNoBarriers(page, 'response times');
    await cell.getByRole('heading').first().click();
    await page.getByRole('tab').first().click();
    await page.getByRole('checkbox', { name: says.business }).check();
    const other = page.getByRole('region', { name: says.within });
    await expect(other).toBeVisible();
    await other.getByRole('button', { name: says.table }).click();
    await expect(other.getByRole('table').first()).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(other).toBeVisible();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });
}
