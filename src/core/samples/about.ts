import type { Sample } from './sample.ts';

/** What is known of a sample before its file is made: all that the first screen needs. */
export type SampleAbout = Omit<Sample, 'csv'>;

/** Two years of a bicycle shop with four channels: summer peaks, and a workshop that improves with online booking. */
export const aboutBicycleShop: SampleAbout = {
  id: 'bicycle-shop',
  title: { en: 'Radhaus Kranich', de: 'Radhaus Kranich' },
  description: {
    en: 'Bicycle shop: NPS, CSAT, CES over 24 months, 4 channels',
    de: 'Fahrradladen: NPS, CSAT, CES über 24 Monate, 4 Kanäle',
  },
  responses: 2864,
  observedUntil: '2026-11-12',
  fileName: { en: 'customer-survey-2026.csv', de: 'kundenumfrage-2026.csv' },
  targets: [{ metric: 'nps', variant: 'points', value: 45 }],
  measures: [
    {
      id: 'online-appointments',
      title: { en: 'Online appointments for the workshop', de: 'Online-Termine für die Werkstatt' },
      start: '2026-04-07',
    },
  ],
};

/** A café with 84 answers: how little a small sample lets one conclude. */
export const aboutCafe: SampleAbout = {
  id: 'cafe',
  title: { en: 'Café Lotsenhaus', de: 'Café Lotsenhaus' },
  description: { en: 'Small sample: what may one conclude?', de: 'Kleine Stichprobe: was darf man schließen?' },
  responses: 84,
  observedUntil: '2026-11-06',
  fileName: { en: 'guest-cards.csv', de: 'gaestekarten.csv' },
  targets: [],
  measures: [],
};

/** A subscription software whose new prices hurt one plan only, hidden in the total. */
export const aboutSoftwareService: SampleAbout = {
  id: 'software-service',
  title: { en: 'Faden Subscriptions', de: 'Abo-Dienst Faden' },
  description: {
    en: 'SaaS: 3 plans, 4 touchpoints, a price change in June',
    de: 'SaaS: 3 Tarife, 4 Touchpoints, neue Preise im Juni',
  },
  responses: 4380,
  observedUntil: '2026-10-31',
  fileName: { en: 'faden-feedback.csv', de: 'faden-feedback.csv' },
  targets: [{ metric: 'csat', variant: 'top-2-box', value: 80 }],
  measures: [{ id: 'new-prices', title: { en: 'New prices', de: 'Neue Preise' }, start: '2026-06-01' }],
};

/** The subscriptions of the same software: the new prices drive away customers of one plan. */
export const aboutSoftwareSubscriptions: SampleAbout = {
  id: 'software-subscriptions',
  title: { en: 'Faden Customers', de: 'Kunden von Faden' },
  description: { en: 'SaaS: who came and went, and for how much', de: 'SaaS: wer kam und ging, und für wie viel' },
  kind: 'subscriptions',
  responses: 700,
  observedUntil: '2026-10-31',
  fileName: { en: 'faden-subscriptions.csv', de: 'faden-abos.csv' },
  targets: [],
  measures: [{ id: 'new-prices', title: { en: 'New prices', de: 'Neue Preise' }, start: '2026-06-01' }],
};

/** The sample projects, in the order in which they are offered. */
export const samplesOffered: readonly SampleAbout[] = [
  aboutBicycleShop,
  aboutCafe,
  aboutSoftwareService,
  aboutSoftwareSubscriptions,
];
