import type { ProfileFound } from '../proposal.ts';
import { alchemer } from './alchemer.ts';
import { chargebee } from './chargebee.ts';
import { delighted } from './delighted.ts';
import { formbricks } from './formbricks.ts';
import { googleForms } from './google-forms.ts';
import { hubspotContacts } from './hubspot-contacts.ts';
import { hubspotFeedback } from './hubspot-feedback.ts';
import { limesurvey } from './limesurvey.ts';
import { microsoftForms } from './microsoft-forms.ts';
import { paypal } from './paypal.ts';
import type { Profile, ProfileMatch, SourceHead } from './profile.ts';
import { qualtrics } from './qualtrics.ts';
import { questionpro } from './questionpro.ts';
import { salesforce } from './salesforce.ts';
import { shopify } from './shopify.ts';
import { sosciSurvey } from './sosci-survey.ts';
import { stripe } from './stripe.ts';
import { surveymonkey } from './surveymonkey.ts';
import { typeform } from './typeform.ts';
import { umfrageOnline } from './umfrage-online.ts';
import { woocommerce } from './woocommerce.ts';
import { zendesk } from './zendesk.ts';

/** Every tool whose exports are known. */
export const profiles: readonly Profile[] = [
  alchemer,
  chargebee,
  delighted,
  formbricks,
  googleForms,
  hubspotContacts,
  hubspotFeedback,
  limesurvey,
  microsoftForms,
  paypal,
  qualtrics,
  questionpro,
  salesforce,
  shopify,
  sosciSurvey,
  stripe,
  surveymonkey,
  typeform,
  umfrageOnline,
  woocommerce,
  zendesk,
];

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
