import type { Template, TemplateCell } from './template.ts';

/** Templates that come with Echolot, in the order in which they are offered. */
export const builtInTemplateIds = ['monthly', 'wave', 'churn', 'lesson'] as const;

/** One of {@link builtInTemplateIds}. */
export type BuiltInTemplateId = (typeof builtInTemplateIds)[number];

/** Texts of the templates. */
export const templateTexts = [
  'monthly-head',
  'monthly-where',
  'monthly-next',
  'wave-head',
  'wave-groups',
  'wave-next',
  'churn-head',
  'churn-who',
  'churn-next',
  'lesson-head',
  'lesson-groups',
  'lesson-number',
  'lesson-mix',
  'lesson-chance',
  'lesson-who',
  'lesson-try',
] as const;

/** One of {@link templateTexts}. */
export type TemplateText = (typeof templateTexts)[number];

const lastYear = { period: { preset: 'last-12-months' }, compare: 'year-before' } as const;
const cell = (type: TemplateCell['type'], more: Partial<TemplateCell> = {}): TemplateCell => ({
  type,
  title: null,
  ...more,
});

/** The templates in one language. Cells without settings are as a table suggests them. */
export function builtInTemplates(
  titles: Readonly<Record<BuiltInTemplateId, string>>,
  text: (key: TemplateText) => string,
): readonly Template[] {
  const words = (key: TemplateText, more: Partial<TemplateCell> = {}) =>
    cell('text', { settings: { markdown: text(key) }, ...more });
  const nps = { metric: 'nps' } as const;
  const customers = (['churn', 'revenue', 'cohorts', 'survival', 'lab'] as const).map((type) =>
    cell(type, { optional: true }),
  );
  return [
    {
      id: 'monthly',
      title: titles.monthly,
      params: { period: { preset: 'last-month' }, compare: 'previous', grain: 'month' },
      cells: [
        words('monthly-head'),
        cell('kpis'),
        cell('trend', { own: lastYear }),
        cell('change', { optional: true }),
        words('monthly-where', { withNext: true }),
        cell('comparison', { width: 'half' }),
        cell('distribution', { width: 'half' }),
        cell('heatmap', { own: lastYear }),
        cell('comments', { optional: true }),
        words('monthly-next'),
      ],
    },
    {
      id: 'wave',
      title: titles.wave,
      params: { period: { preset: 'last-3-months' }, compare: 'previous', grain: 'week' },
      cells: [
        words('wave-head'),
        cell('kpis'),
        cell('distribution', nps),
        cell('distribution', { metric: 'csat', width: 'half' }),
        cell('distribution', { metric: 'ces', width: 'half' }),
        words('wave-groups', { withNext: true }),
        cell('comparison'),
        cell('journey', { optional: true }),
        cell('comments', { optional: true }),
        cell('actions', { optional: true }),
        cell('rows', { collapsed: true }),
        words('wave-next'),
      ],
    },
    {
      id: 'churn',
      title: titles.churn,
      params: { ...lastYear, grain: 'month' },
      cells: [
        words('churn-head'),
        ...customers,
        cell('kpis', { scored: true }),
        cell('distribution', { settings: { overTime: true }, scored: true }),
        words('churn-who', { withNext: true }),
        cell('comparison', { scored: true }),
        cell('heatmap', { settings: { grain: 'quarter' }, scored: true }),
        cell('change', { optional: true }),
        cell('comments', { settings: { sort: 'worst' }, optional: true }),
        words('churn-next'),
      ],
    },
    {
      id: 'lesson',
      title: titles.lesson,
      params: { ...lastYear, grain: 'month' },
      cells: [
        words('lesson-head'),
        words('lesson-groups', { withNext: true }),
        cell('distribution', nps),
        words('lesson-number', { withNext: true }),
        cell('kpis', nps),
        words('lesson-mix', { withNext: true }),
        cell('distribution', { ...nps, settings: { overTime: true } }),
        words('lesson-chance', { withNext: true }),
        cell('trend', nps),
        words('lesson-who', { withNext: true }),
        cell('comparison', nps),
        words('lesson-try'),
      ],
    },
  ];
}
