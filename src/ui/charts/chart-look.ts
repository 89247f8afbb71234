/** The colours and type of a chart, as read from the tokens of the page. */
export interface ChartLook {
  readonly surface: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly sunk: string;
  readonly line: string;
  readonly grid: string;
  readonly zero: string;
  readonly passive: string;
  readonly promoter: string;
  readonly detractor: string;
  readonly promoterText: string;
  readonly detractorText: string;
  /** The lines of up to four groups. */
  readonly series: readonly string[];
  readonly sans: string;
  readonly serif: string;
}

/** Reads the look of the theme that is on now. */
export function currentLook(): ChartLook {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    surface: token('surface'),
    text1: token('text-1'),
    text2: token('text-2'),
    text3: token('text-3'),
    accent: token('accent'),
    sunk: token('sunk'),
    line: token('line'),
    grid: token('grid'),
    zero: token('zero'),
    passive: token('passive'),
    promoter: token('promoter'),
    detractor: token('detractor'),
    promoterText: token('promoter-text'),
    detractorText: token('detractor-text'),
    series: ['series-1', 'series-2', 'series-3', 'series-4'].map(token),
    sans: token('sans'),
    serif: token('serif'),
  };
}

/** Reads the light look, whatever theme is on: pictures that leave the app are for paper and slides. */
export function lightLook(): ChartLook {
  const root = document.documentElement;
  const theme = root.dataset['theme'];
  root.dataset['theme'] = 'light';
  const look = currentLook();
  if (theme === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  return look;
}

/** A colour of the look with some transparency; understands the short and the long hexadecimal form. */
export function faded(color: string, opacity: number): string {
  const long = /^#[\da-f]{3}$/i.test(color) ? color.replace(/[\da-f]/gi, '$&$&') : color;
  const alpha = Math.round(opacity * 255).toString(16);
  return `${long}${alpha.padStart(2, '0')}`;
}
