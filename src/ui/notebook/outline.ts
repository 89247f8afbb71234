import { t } from '../../app/language.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import { firstWords } from '../markdown.ts';

/** What a cell is called in lists: its own title, the first words of a text, else its kind. Reactive in components. */
export function outlineName(cell: Cell): string {
  if (cell.title) return cell.title;
  switch (cell.type) {
    case 'text':
      return firstWords(cell.settings.markdown, 40) || t('cell.untitled-text');
    case 'kpis':
      return t('cell.kpis');
    case 'trend':
      return t('notebook.metric-trend', { metric: t(`metric.${cell.settings.metric}`) });
    case 'comparison':
      return t('notebook.metric-comparison', { metric: t(`metric.${cell.settings.metric}`) });
    case 'heatmap':
    case 'distribution':
    case 'change':
    case 'journey':
      return t(`notebook.metric-${cell.type}`, { metric: t(`metric.${cell.settings.metric}`) });
    case 'churn':
    case 'revenue':
    case 'cohorts':
    case 'survival':
    case 'lab':
    case 'money':
    case 'roi':
    case 'persona':
    case 'value':
    case 'replies':
    case 'actions':
    case 'comments':
    case 'columns':
    case 'rows':
      return t(`cell.${cell.type}`);
    default:
      return cell satisfies never;
  }
}
