import type { ProfileFound } from '../proposal.ts';
import { googleForms } from './google-forms.ts';
import { microsoftForms } from './microsoft-forms.ts';
import type { Profile, ProfileMatch, SourceHead } from './profile.ts';
import { qualtrics } from './qualtrics.ts';
import { surveymonkey } from './surveymonkey.ts';
import { typeform } from './typeform.ts';

/** Every tool whose exports are known. */
export const profiles: readonly Profile[] = [qualtrics, surveymonkey, googleForms, microsoftForms, typeform];

/** Confidence above which a profile is believed. */
const believed = 0.5;

/** A tool that was recognised, with what follows from it. */
export interface RecognisedProfile {
  readonly found: ProfileFound;
  readonly match: ProfileMatch;
}

/** The tool whose export a source most likely is; null when none is likely. */
export function recogniseProfile(head: SourceHead): RecognisedProfile | null {
  let best: RecognisedProfile | null = null;
  for (const { id, name, recognise } of profiles) {
    const match = recognise(head);
    if (!match || match.confidence <= (best?.found.confidence ?? believed)) continue;
    best = { found: { id, name, confidence: match.confidence, reason: match.reason }, match };
  }
  return best;
}
