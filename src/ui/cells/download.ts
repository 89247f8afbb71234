/** Longest file name, without its ending. */
const longestName = 80;

/** A file name from a title: what no system allows in names becomes a blank. */
export function fileNameFrom(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, longestName)
    .trim();
  return `${name === '' ? 'echolot' : name}.${ending}`;
}

/** Hands a file to the person. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the address only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
