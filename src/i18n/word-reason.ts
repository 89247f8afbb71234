import type { Reason } from '../core/import/proposal.ts';
import type { Translate } from './language.ts';
import { reasons } from './messages/en/reasons.ts';

/** Words the reason for a proposal, a warning or something set aside; null for a code that needs no words. */
export function wordReason({ code, facts }: Reason, t: Translate): string | null {
  const key = `reason.${code}`;
  return isReason(key) ? t(key, facts) : null;
}

const isReason = (key: string): key is keyof typeof reasons => Object.hasOwn(reasons, key);
