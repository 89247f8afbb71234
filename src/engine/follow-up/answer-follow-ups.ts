import { isClosed, isOverdue } from '../../core/follow-up/follow-up.ts';
import type { FollowUpAnswer, FollowUpInquiry, FollowUpRow, KnownFollowUp } from '../../core/follow-up/inquiry.ts';
import type { CellValue } from '../../core/table/rows.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { rowsOf } from '../rows/table-rows.ts';
import type { StepsOptions } from '../run-steps.ts';
import type { FollowUpList } from './list.ts';
import { silentCustomers } from './silent-customers.ts';
import { unhappyAnswers } from './unhappy-answers.ts';
import { unhappyCustomers } from './unhappy-customers.ts';

function listOf(
  table: Table,
  inquiry: FollowUpInquiry,
  others: readonly Table[],
  options: StepsOptions,
): Promise<FollowUpList> {
  if (inquiry.list === 'answers') return unhappyAnswers(table, inquiry, others, options.signal);
  if (inquiry.list === 'customers') return unhappyCustomers(table, inquiry, others, options.signal);
  return silentCustomers(table, inquiry, others, options);
}

const untouched: KnownFollowUp = { key: '', status: 'open', owner: '', due: null };

/** Whether one is shown in the chosen view. */
function isShown(known: KnownFollowUp, { view, owner, today }: FollowUpInquiry): boolean {
  if (owner !== null && known.owner !== owner) return false;
  if (view === 'all') return true;
  if (view === 'unclosed') return !isClosed(known);
  return view === 'overdue' ? isOverdue(known, today) : known.status === view;
}

type Compare = (left: number, right: number) => number;

/** Unknown values come last, whichever way it is sorted. */
const by =
  (values: Float64Array, sign: 1 | -1): Compare =>
  (left, right) => {
    const [one, two] = [values[left] as number, values[right] as number];
    if (Number.isNaN(one) || Number.isNaN(two)) return Number(Number.isNaN(one)) - Number(Number.isNaN(two));
    return sign * (one - two);
  };

/** What is left to do and due first, then what has no date, then what is closed. */
const byDue =
  (knownAt: (place: number) => KnownFollowUp): Compare =>
  (left, right) => {
    const rank = (place: number): string => {
      const known = knownAt(place);
      return isClosed(known) ? '3' : known.due === null ? '2' : `1${known.due}`;
    };
    const [one, two] = [rank(left), rank(right)];
    return one < two ? -1 : one > two ? 1 : 0;
  };

function orderOf(
  { day, answer, worth, last }: FollowUpList,
  { sort, list }: FollowUpInquiry,
  worstIsLow: boolean,
  knownAt: (place: number) => KnownFollowUp,
): Compare {
  const time = list === 'silent' ? last : day;
  const ways: Readonly<Record<FollowUpInquiry['sort'], readonly Compare[]>> = {
    worth: [by(worth, -1), by(time, 1)],
    oldest: [by(time, 1)],
    newest: [by(time, -1)],
    worst: [by(answer, worstIsLow ? 1 : -1), by(worth, -1)],
    due: [byDue(knownAt), by(worth, -1), by(time, 1)],
  };
  return (left, right) => {
    for (const way of ways[sort]) {
      const found = way(left, right);
      if (found !== 0) return found;
    }
    return left - right;
  };
}

/** Whether the lowest answers of the question are the worst. */
function worstIsLow({ meta }: Table, inquiry: FollowUpInquiry, [other]: readonly Table[]): boolean {
  const item = inquiry.list === 'answers' ? inquiry.item : inquiry.said?.item;
  const { columns } = inquiry.list === 'answers' ? meta : (other?.meta ?? meta);
  return columns.find(({ id }) => id === item)?.scale?.goodEnd !== 'low';
}

/**
 * A page of the answers or customers to follow up, in the chosen view and order, and what became of those about which
 * something was decided.
 *
 * @throws EcholotError `column-missing`, `table-missing`, `cancelled`.
 */
export async function answerFollowUps(
  table: Table,
  inquiry: FollowUpInquiry,
  options: StepsOptions,
  others: readonly Table[],
): Promise<FollowUpAnswer> {
  const list = await listOf(table, inquiry, others, options);
  const { known } = inquiry;
  const byKey = new Map(known.map((one) => [one.key, one]));
  const keys = known.length > 0 ? await list.keys() : null;
  const knownAt = (place: number): KnownFollowUp => byKey.get(keys?.[place] ?? '') ?? untouched;
  const places: number[] = [];
  let total = 0;
  list.inside.forEach((inside, place) => {
    if (inside === 0) return;
    total += 1;
    if (isShown(knownAt(place), inquiry)) places.push(place);
  });
  places.sort(orderOf(list, inquiry, worstIsLow(table, inquiry, others), knownAt));
  const page = places.slice(Math.max(0, inquiry.from), Math.max(0, inquiry.to));
  return {
    ask: 'follow-ups',
    total,
    shown: places.length,
    from: inquiry.from,
    rows: await detailsOf(table, list, page, options),
    known: whereabouts(known, list, keys),
    inactivity: list.inactivity,
    refusal: list.refusal,
    seenUntil: list.seenUntil,
  };
}

function whereabouts(
  known: readonly KnownFollowUp[],
  { inside }: FollowUpList,
  keys: readonly string[] | null,
): FollowUpAnswer['known'] {
  const places = new Map(keys?.map((key, place) => [key, place]));
  const [present, outside, gone]: [string[], string[], string[]] = [[], [], []];
  for (const { key } of known) {
    const place = places.get(key);
    (place === undefined ? gone : inside[place] === 1 ? present : outside).push(key);
  }
  return { present, outside, gone };
}

const textOf = (value: CellValue | undefined): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? value.join(', ') : String(value);

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

const dayOrNull = (value: number | undefined): string | null => {
  const day = orNull(value);
  return day === null ? null : isoDate(day);
};

/** Everything that is shown of some of a list. */
async function detailsOf(
  table: Table,
  list: FollowUpList,
  places: readonly number[],
  { signal }: StepsOptions,
): Promise<readonly FollowUpRow[]> {
  const own = Uint32Array.from(places, (place) => list.row[place] as number);
  const namesOf = async (personal: boolean) =>
    list.customer ? await rowsOf(table, own, { columns: [list.customer.id], personal }, signal) : [];
  const [plain, shown] = await Promise.all([namesOf(true), namesOf(false)]);
  const { comments } = list;
  const wrote = places.filter((place) => (comments?.row[place] ?? -1) >= 0);
  const said = comments
    ? await rowsOf(
        comments.table,
        Uint32Array.from(wrote, (place) => comments.row[place] as number),
        { columns: [comments.column], personal: false },
        signal,
      )
    : [];
  const words = new Map(wrote.map((place, at) => [place, textOf(said[at]?.cells[0])]));
  const keys = await list.keysOf(places);
  return places.map((place, at) => {
    const runs = orNull(list.running[place]);
    const id = textOf(plain[at]?.cells[0]);
    return {
      key: keys[at] ?? '',
      row: own[at] as number,
      day: dayOrNull(list.day[place]),
      answer: orNull(list.answer[place]),
      comment: words.get(place) ?? null,
      customer: id === null ? null : { id, shown: textOf(shown[at]?.cells[0]) ?? id },
      amounts: list.amounts(place),
      running: runs === null ? null : runs === 1,
      last: dayOrNull(list.last[place]),
      alive: orNull(list.alive[place]),
    };
  });
}
