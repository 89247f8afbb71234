/** What decides where lines break. */
const copied = [
  'font',
  'letterSpacing',
  'padding',
  'border',
  'boxSizing',
  'width',
  'wordBreak',
  'overflowWrap',
] as const;

/** How far below the top of a field the line ends that holds a place in its text, in pixels. */
export function lineBottom(field: HTMLTextAreaElement, place: number): number {
  const look = getComputedStyle(field);
  const double = document.createElement('div');
  for (const property of copied) double.style[property] = look[property];
  double.style.lineHeight = look.lineHeight;
  double.style.position = 'absolute';
  double.style.visibility = 'hidden';
  double.style.whiteSpace = 'pre-wrap';
  double.textContent = field.value.slice(0, place);
  const mark = document.createElement('span');
  mark.textContent = '.';
  double.append(mark);
  document.body.append(double);
  const bottom = mark.offsetTop + mark.offsetHeight - field.scrollTop;
  double.remove();
  return bottom;
}
