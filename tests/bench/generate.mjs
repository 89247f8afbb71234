// A seeded export of responses to measure with: 13 columns, comments with quotes, line breaks and umlauts.

import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const header =
  'response_id,customer_id,submitted_at,nps,csat,ces,region,product,channel,language,plan,device,comment\n';
const regions = ['Nord', 'Süd', 'Ost', 'West', 'Mitte', 'Österreich', 'Schweiz', 'Übersee'];
const products = ['Basic', 'Plus', 'Family', 'Business', 'Enterprise', 'Trial'];
const channels = ['Web', 'App', 'Phone', 'Shop', 'E-mail'];
const tongues = ['de', 'en', 'fr', 'it'];
const plans = ['Start', 'Team', 'Business'];
const devices = ['Desktop', 'Phone', 'Tablet'];
const sentences = [
  'Alles bestens, gerne wieder.',
  'Die Wartezeit war zu lang, und niemand rief zurück.',
  'Great support, quick answer.',
  'Er sagte „kommt morgen“, es kam "nächste Woche".',
  'Preis, Leistung, Lieferung: alles gut.',
  'The app crashes when I open the second page.',
  'Freundliche Beratung in der Filiale.\nGern wieder!',
  'Kündigung war mühsam; über Umwege ging es.',
];
const dayMs = 86_400_000;
const firstDay = Date.UTC(2022, 0, 1);

/** @param {number} seed */
function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {string} text */
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {() => number} draw */
const hex = (draw) =>
  Math.floor(draw() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');

/** @param {() => number} draw */
function line(draw) {
  /** @param {string[]} items */
  const pick = (items) => items[Math.floor(draw() * items.length)] ?? '';
  const a = hex(draw);
  const b = hex(draw);
  const c = hex(draw);
  const d = hex(draw);
  const id = `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  const time = new Date(firstDay + Math.floor(draw() * 1460) * dayMs + Math.floor(draw() * 86_400) * 1000);
  const nps = draw() < 0.05 ? '' : Math.min(10, Math.floor(draw() ** 0.55 * 11));
  const csat = draw() < 0.1 ? '' : 1 + Math.min(4, Math.floor(draw() ** 0.6 * 5));
  const ces = draw() < 0.3 ? '' : 1 + Math.min(6, Math.floor(draw() ** 0.7 * 7));
  const comment = draw() < 0.4 ? '' : `${pick(sentences)} ${pick(sentences)}`;
  return `${id},C${String(Math.floor(draw() * 250_000)).padStart(7, '0')},${time.toISOString().slice(0, 19)},${nps},${csat},${ces},${pick(regions)},${pick(products)},${pick(channels)},${pick(tongues)},${pick(plans)},${pick(devices)},${cell(comment)}\n`;
}

/** Writes the file unless it is there; returns its size in bytes. @param {string} path @param {number} rows */
export async function generate(path, rows) {
  if (existsSync(path)) return statSync(path).size;
  mkdirSync(dirname(path), { recursive: true });
  const out = createWriteStream(`${path}.part`);
  const draw = seeded(20_260_101);
  out.write(header);
  for (let done = 0; done < rows; ) {
    let block = '';
    for (const end = Math.min(rows, done + 5000); done < end; done += 1) block += line(draw);
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
  return statSync(path).size;
}
