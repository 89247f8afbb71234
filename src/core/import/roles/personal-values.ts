import { personalKind } from '../personal.ts';
import type { Recogniser } from '../recognised.ts';

/** E-mail addresses, names, phone numbers and IP addresses stay out unless a person wants them in. */
export const personalValues: Recogniser = (column) => {
  const kind = personalKind(column);
  if (kind === null) return null;
  return { role: 'skip', kind: 'text', confidence: 0.95, reason: { code: `personal-${kind}` }, personal: true };
};
