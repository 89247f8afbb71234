/** Whether what is pasted belongs into a field for text. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether a text is a table: more than one line. */
const isTable = (text: string): boolean => /\S[^\n]*\r?\n\s*\S/.test(text);

/** Files on the clipboard, or the table that was copied from a spreadsheet as one with this name; none for other text. */
export function pastedFiles({ target, clipboardData }: ClipboardEvent, name: string): readonly File[] {
  if (!clipboardData || isField(target)) return [];
  const text = clipboardData.getData('text/plain');
  if (isTable(text)) return [new File([text], name, { type: 'text/tab-separated-values' })];
  return [...clipboardData.files];
}
