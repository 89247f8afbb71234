import { remember, remembered } from '../../app/remembered.ts';

const storageKey = 'echolot.recent-commands';
const mostKept = 12;

/** Ids of the palette's entries chosen on this device, the last one first. */
export function recentEntries(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(remembered(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers an entry as chosen last. */
export function rememberEntry(id: string): void {
  const ids = [id, ...recentEntries().filter((other) => other !== id)].slice(0, mostKept);
  remember(storageKey, JSON.stringify(ids));
}
