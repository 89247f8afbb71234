import {
  type Benchmark,
  formatVersion,
  type Persona,
  type Project,
  type Touchpoint,
} from '../../core/notebook/document.ts';
import type { Segment } from '../../core/segments/predicate.ts';
import { longWords } from './made-table.ts';

/** A face, as a picture that a person might choose. */
const face = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><path fill="#cfe5ea" d="M0 0h120v120H0z"/>' +
    '<circle cx="60" cy="48" r="24" fill="#0a5f6e"/><path fill="#0a5f6e" d="M16 120a44 40 0 0 1 88 0z"/></svg>',
)}`;

const persona: Persona = {
  id: 'p1',
  name: 'Ruth, 58, comes to the branch',
  segment: 's1',
  picture: face,
  story: 'Ruth wants to **touch** a thing before she buys it, and knows everybody by name.',
  needs: ['Somebody who has time', 'A receipt on paper'],
  pains: ['Closed on Saturdays'],
};

/** Segments told as a person: with everything, without picture and lists, with long words, without its segment. */
export const personas = [
  persona,
  { ...persona, id: 'p2', name: 'Tom', picture: null, story: 'Orders at night.', needs: [], pains: [] },
  {
    ...persona,
    id: 'p3',
    name: longWords[2],
    segment: 's2',
    story: longWords.join(' '),
    needs: longWords,
    pains: longWords.toReversed(),
  },
  { ...persona, id: 'p4', segment: 'gone' },
] as const satisfies readonly Persona[];

/** The segments of the made personas. */
export const segments: readonly Segment[] = [
  { id: 's1', name: 'Branch', table: 'gallery', predicate: { is: 'one-of', column: 'c5', values: ['Branch'] } },
  { id: 's2', name: longWords[1], table: 'gallery', predicate: { is: 'one-of', column: 'c5', values: longWords } },
];

/** Touchpoints in an order of their own; nobody is asked about the second. */
export const journey: readonly Touchpoint[] = ['Advice', 'Fitting', 'Checkout', 'Workshop'].map((name) => ({
  id: name,
  name,
}));

/** Figures of others: one on the same scale, one on another, which is refused. */
export const benchmarks: readonly Benchmark[] = [10, 5].map((max) => ({
  id: `b${max}`,
  name: 'Bicycle trade',
  metric: 'nps',
  variant: 'points',
  value: 31,
  scale: { min: 0, max },
  source: 'Association of the Trade, report of the year',
  year: 2024,
}));

/** The project around the cells of the gallery. */
export const madeProject: Project = {
  formatVersion,
  id: 'gallery',
  title: 'Gallery',
  tables: [{ id: 'gallery', name: 'gallery.csv', kind: 'responses', recipe: null }],
  segments,
  targets: [
    { metric: 'nps', variant: 'points', value: 45 },
    { metric: 'nps', variant: 'points', value: 30, touchpoint: 'Checkout' },
  ],
  measures: [{ id: 'm1', title: longWords[0], start: '2025-04-07' }],
  notebooks: [],
  followUps: [],
  personas,
};
