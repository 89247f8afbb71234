import type { Reason } from '../core/import/proposal.ts';
import type { Translate } from './language.ts';
import { reasons } from './messages/en/reasons.ts';
import { recognition } from './messages/en/recognition.ts';

/** Words the reason for a proposal, a warning or something set aside; null for a code that needs no words. */
export function wordReason({ code, facts }: Reason, t: Translate): string | null {
  const key = `reason.${code}`;
  return isReason(key) ? t(key, facts) : null;
}

type ReasonKey = keyof typeof reasons | Extract<keyof typeof recognition, `reason.${string}`>;

const isReason = (key: string): key is ReasonKey => Object.hasOwn(reasons, key) || Object.hasOwn(recognition, key);
