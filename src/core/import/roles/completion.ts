import type { Recogniser } from '../recognised.ts';

const finished = /^ (finished|beendet|completed|complete|response status|fertig|abgeschlossen|missing) $/;
const test = /^ (test|is test|test response|q viewer|testantwort) $/;
const states =
  /^(complete|completed|partial|partially complete|incomplete|disqualified|abgeschlossen|beendet|abgebrochen|nicht abgeschlossen|nicht beendet|teilweise|unvollständig|ip address|ip-adresse|survey preview|survey test|spam|umfragevorschau)$/i;

/** Whether a response is complete or was a test, as survey tools mark it. */
export const completion: Recogniser = (column) => {
  const marked = { kind: 'category', confidence: 0.8 } as const;
  if (test.test(column.words)) return { ...marked, role: 'testFlag', reason: { code: 'test-by-header' } };
  const values = [...column.counts.keys()];
  const known = values.length > 0 && values.every((value) => states.test(value));
  if (!known && !(finished.test(column.words) && values.length <= 4)) return null;
  const preview = values.some((value) => /preview|vorschau|survey test|ip/i.test(value));
  return { ...marked, role: preview ? 'testFlag' : 'completion', reason: { code: 'completion-by-header' } };
};
