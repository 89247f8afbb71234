import type { TableKind } from '../../src/core/table/kind.ts';
import type { Role } from '../../src/core/table/role.ts';

/** A file as nobody has shown it before: known layouts in other words, orders and spellings. Contents are invented. */
export interface UnseenFile {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly profile: string | null;
  readonly kind: TableKind;
  readonly head: readonly [preamble: number, header: number];
  readonly rows: number;
  readonly roles: Partial<Record<Role, string>>;
}

const rep = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join('');
const u16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const sc = [9, 10, 3, 7, 8, 0, 10, 9, 6, 5];

export const unseenFiles: readonly UnseenFile[] = [
  {
    name: 'Qualtrics in French, NPS known by the group beside it',
    text:
      `StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,UserLanguage,Q1_NPS_GROUP,Q1,Q2\nDate de début,Date de fin,Type de réponse,Adresse IP,Progression,Durée (en secondes),Terminé,Date d'enregistrement,ID de réponse,Langue,"Quelle est la probabilité que vous nous recommandiez ? - Groupe",Quelle est la probabilité que vous nous recommandiez ?,Pourquoi ?\n"{""ImportId"":""startDate"",""timeZone"":""Europe/Paris""}","{""ImportId"":""endDate"",""timeZone"":""Europe/Paris""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""duration""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""Europe/Paris""}","{""ImportId"":""_recordId""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"\n` +
      rep(
        10,
        (i) =>
          `2025-03-0${(i % 9) + 1} 10:00:00,2025-03-0${(i % 9) + 1} 10:05:00,Adresse IP,1.2.3.${i},100,300,Vrai,2025-03-0${(i % 9) + 1} 10:05:01,R_${i}abc,FR,${Number(sc[i]) > 8 ? 'Promoteur' : 'Détracteur'},${sc[i]},parce que ${i}\n`,
      ),
    profile: 'qualtrics',
    kind: 'responses',
    head: [0, 3],
    rows: 10,
    roles: {
      answeredAt: "Date d'enregistrement",
      responseId: 'ID de réponse',
      nps: 'Quelle est la probabilité que vous nous recommandiez ?',
    },
  },
  {
    name: 'SurveyMonkey with every column of its own, custom data and a matrix in words',
    text:
      `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,collector name,How likely is it that you would recommend this company to a friend or colleague?,Please rate the following:,,,What should we change?\n,,,,,,,,,,,Service,Price,Staff,Open-Ended Response\n` +
      rep(
        10,
        (i) =>
          `1100${i},55${i % 2},03/${10 + i}/2024 10:00:00 AM,03/${10 + i}/2024 10:10:00 AM,1.2.3.4,,,,,Web Link ${i % 2},${sc[i]},${['Very satisfied', 'Satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied', 'Very dissatisfied'][i % 5]},${['Satisfied', 'Very satisfied', 'Satisfied'][i % 3]},Satisfied,More ${i} please and thanks\n`,
      ),
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    rows: 10,
    roles: {
      answeredAt: 'End Date',
      responseId: 'Respondent ID',
      nps: 'How likely is it that you would recommend this company to a friend or colleague?',
    },
  },
  {
    name: 'Google Forms in French',
    text:
      `Horodateur,"Quelle est la probabilité que vous nous recommandiez à un ami ? (0 à 10)",Êtes-vous satisfait de votre visite ?,Que pouvons-nous améliorer ?\n` +
      rep(
        10,
        (i) =>
          `${10 + i}/03/2024 10:1${i % 6}:00,${sc[i]},${['Très satisfait', 'Satisfait', 'Neutre'][i % 3]},Rien du tout ${i}\n`,
      ),
    profile: 'google-forms',
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: {
      answeredAt: 'Horodateur',
      nps: 'Quelle est la probabilité que vous nous recommandiez à un ami ? (0 à 10)',
    },
  },
  {
    name: 'Typeform without response types',
    text:
      `#,"How likely are you to recommend us to a friend or colleague?",What's the main reason for your score?,Start Date (UTC),Submit Date (UTC),Network ID\n` +
      rep(
        10,
        (i) =>
          `ab${i}c${i},${sc[i]},Because ${i} it is nice,2024-03-${10 + i} 10:00:00,2024-03-${10 + i} 10:01:00,ff0${i}\n`,
      ),
    profile: 'typeform',
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Submit Date (UTC)', responseId: '#' },
  },
  {
    name: 'LimeSurvey with codes for questions and answers',
    text:
      `"id";"submitdate";"lastpage";"startlanguage";"seed";"G01Q01";"G01Q02[SQ001]";"G01Q02[SQ002]";"G01Q03"\n` +
      rep(
        10,
        (i) =>
          `"${i}";"2024-03-${10 + i} 10:00:00";"3";"de";"123${i}";"${sc[i]}";"A${(i % 5) + 1}";"A${(i % 4) + 1}";"guter Laden ${i}"\n`,
      ),
    profile: 'limesurvey',
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'submitdate', responseId: 'id' },
  },
  {
    name: 'Zendesk tickets of a view, each with its rating',
    text:
      `Id,Requester,Requester id,Requester email,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Solved at,Resolution time,Satisfaction Score,Reopens,First reply time in minutes\n` +
      rep(
        10,
        (i) =>
          `${1000 + i},Ann ${i},77${i},ann${i}@x.com,Ann ${i},Bob,Support,Login problem ${i},a b,Solved,High,Web,Question,2024-03-${10 + i} 10:00,2024-03-${10 + i} 10:00,2024-03-${11 + i} 12:00,20,${['Good', 'Bad', 'Offered', 'Not Offered'][i % 4]},0,${i * 5}\n`,
      ),
    profile: 'zendesk',
    kind: 'tickets',
    head: [0, 1],
    rows: 10,
    roles: {
      ticketId: 'Id',
      openedAt: 'Created at',
      resolvedAt: 'Solved at',
      customerId: 'Requester id',
      csat: 'Satisfaction Score',
      channel: 'Via',
    },
  },
  {
    name: 'Zendesk tickets with few columns',
    text:
      `Ticket ID,Subject,Requester,Requester email,Group,Assignee,Created at,First reply time (min),Solved at,Status,Priority,Satisfaction Score\n` +
      rep(
        10,
        (i) =>
          `${1000 + i},Login problem ${i},Ann ${i},ann${i}@x.com,Support,Bob,2024-03-${10 + i} 10:00,${i * 5},2024-03-${11 + i} 12:00,Solved,${['High', 'Low'][i % 2]},${['Good', 'Bad', 'Offered', 'Not Offered'][i % 4]}\n`,
      ),
    profile: 'zendesk',
    kind: 'tickets',
    head: [0, 1],
    rows: 10,
    roles: { ticketId: 'Ticket ID', customerId: 'Requester email', csat: 'Satisfaction Score' },
  },
  {
    name: 'Subscriptions with the end of the present term before the day of cancellation',
    text:
      `Subscription Id,Customer Id,Plan Id,Status,Started At,Current Term Start,Current Term End,Cancelled At,Created At,MRR\n` +
      rep(
        8,
        (i) =>
          `s${i},c${i},basic,${i % 3 ? 'Active' : 'Cancelled'},2024-01-0${i + 1},2024-03-01,2024-04-01,${i % 3 ? '' : '2024-03-03'},2024-01-0${i + 1},${i * 10}.00\n`,
      ),
    profile: null,
    kind: 'subscriptions',
    head: [0, 1],
    rows: 8,
    roles: { startedAt: 'Started At', endedAt: 'Cancelled At', mrr: 'MRR' },
  },
  {
    name: 'PayPal of older layout, day first, as the days tell',
    text:
      `"Date","Time","Time zone","Description","Currency","Gross","Fee","Net","Balance","Transaction ID","From Email Address","Name","Bank Name","Bank Account","Shipping and Handling Amount","Sales Tax","Invoice ID","Reference Txn ID"\n` +
      rep(
        8,
        (i) =>
          `"${20 - i}/03/2024","10:00:0${i}","Europe/London","Express Checkout Payment","GBP","1,${200 + i}.50","-1.20","1,199.30","5,000.00","TX${i}","a${i}@x.com","Ann ${i}","","","0.00","0.00","",""\n`,
      ),
    profile: 'paypal',
    kind: 'orders',
    head: [0, 1],
    rows: 8,
    roles: { orderedAt: 'Date', amount: 'Gross', orderId: 'Transaction ID' },
  },
  {
    name: 'HubSpot contacts in German',
    text:
      `Datensatz-ID,Vorname,Nachname,E-Mail,Telefonnummer,Lead-Status,Erstellungsdatum,Lifecycle-Phase,Zuständiger Mitarbeiter\n` +
      rep(8, (i) => `10${i},Ann,Meier${i},a${i}@x.de,+49 30 12345${i},Neu,2024-03-1${i} 09:14,Kunde,Max\n`),
    profile: 'hubspot-contacts',
    kind: 'customers',
    head: [0, 1],
    rows: 8,
    roles: { customerId: 'Datensatz-ID', createdAt: 'Erstellungsdatum', status: 'Lead-Status' },
  },
  {
    name: 'Text with the delimiter announced, as spreadsheets write it',
    text: `sep=;\r\nDatum;NPS;Kommentar\r\n${rep(10, (i) => `${10 + i}.03.2024;${sc[i]};gut, aber teuer ${i}\r\n`)}`,
    profile: null,
    kind: 'responses',
    head: [1, 1],
    rows: 10,
    roles: { answeredAt: 'Datum', nps: 'NPS', comment: 'Kommentar' },
  },
  {
    name: 'Text in UTF-16 with tabs',
    text: u16(
      `Datum\tWeiterempfehlung (0-10)\tGrund\n${rep(10, (i) => `${10 + i}.03.2024\t${sc[i]}\tfür ${i} Gründe\n`)}`,
    ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Datum', nps: 'Weiterempfehlung (0-10)', comment: 'Grund' },
  },
  {
    name: 'A single response',
    text: `Date,NPS,Comment\n2024-03-01,9,good\n`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 1,
    roles: { answeredAt: 'Date', nps: 'NPS' },
  },
  {
    name: 'Blank headers',
    text: `,date,,nps\n${rep(10, (i) => `${i},2024-03-${10 + i},x${i % 2},${sc[i]}\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'date', nps: 'nps' },
  },
  {
    name: 'Three months and a row of totals',
    text: `Monat;Kunden Anfang;Neu;Verloren;Kunden Ende;Umsatz\nJänner 2024;1.000;50;20;1.030;12.345,60\nFebruar 2024;1.030;60;30;1.060;13.000,00\nMärz 2024;1.060;40;10;1.090;14.100,50\nGesamt;;150;60;;39.446,10\n`,
    profile: null,
    kind: 'periods',
    head: [0, 1],
    rows: 4,
    roles: {
      periodStart: 'Monat',
      customersAtStart: 'Kunden Anfang',
      customersLost: 'Verloren',
      customersGained: 'Neu',
      customersAtEnd: 'Kunden Ende',
      revenue: 'Umsatz',
    },
  },
  {
    name: 'Amounts with a currency and groups of digits',
    text:
      `order_id,date,customer,amount,discount\n` +
      rep(8, (i) => `${i},2024-03-0${i + 1},c${i % 3},"1,${200 + i}.50 €",1${i}%\n`),
    profile: null,
    kind: 'orders',
    head: [0, 1],
    rows: 8,
    roles: { orderId: 'order_id', orderedAt: 'date', amount: 'amount', customerId: 'customer' },
  },
  {
    name: 'Times of twelve hours',
    text: `Submitted,NPS\n${rep(10, (i) => `3/${i + 10}/2024 ${(i % 12) + 1}:05 PM,${sc[i]}\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Submitted', nps: 'NPS' },
  },
  {
    name: 'German names of months',
    text: `Datum;Zufriedenheit;Kommentar\n${rep(10, (i) => `${10 + i}. März 2024;${(i % 5) + 1};alles ok ${i}\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Datum', csat: 'Zufriedenheit' },
  },
  {
    name: 'Dates as a spreadsheet counts them, with times',
    text: `Date,NPS,Reason\n${rep(10, (i) => `${45_300 + i}.${40 + i},${sc[i]},because ${i}\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Date', nps: 'NPS' },
  },
  {
    name: 'Dates as a spreadsheet counts them',
    text: `Completion time,NPS,Reason\n${rep(10, (i) => `${45_300 + i},${sc[i]},because ${i}\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Completion time', nps: 'NPS' },
  },
  {
    name: 'Answers with German labels behind them',
    text:
      `Zeit,Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?\n`.replace(', dass', ' dass') +
      rep(
        20,
        (i) =>
          `2024-03-${10 + (i % 18)},${['9 - sehr wahrscheinlich', '10 – äußerst wahrscheinlich', '0 - sehr unwahrscheinlich', '7 - 7', '8'][i % 5]}\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 20,
    roles: { answeredAt: 'Zeit', nps: 'Wie wahrscheinlich ist es dass Sie uns weiterempfehlen?' },
  },
  {
    name: 'Smileys',
    text:
      `date,Wie zufrieden waren Sie?\n` +
      rep(20, (i) => `2024-03-${10 + (i % 18)},${['😀', '🙂', '😐', '🙁', '😡'][i % 5]}\n`),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 20,
    roles: { csat: 'Wie zufrieden waren Sie?' },
  },
  {
    name: 'Answers with a point and a zero',
    text: `date,recommend\n${rep(10, (i) => `2024-03-${10 + i},${sc[i]}.0\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { nps: 'recommend' },
  },
  {
    name: 'Answers out of ten',
    text: `date,NPS score\n${rep(10, (i) => `2024-03-${10 + i},${sc[i]}/10\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { nps: 'NPS score' },
  },
  {
    name: 'Stars in words',
    text: `Datum,Bewertung\n${rep(10, (i) => `2024-03-${10 + i},${(i % 5) + 1} von 5 Sternen\n`)}`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Datum', csat: 'Bewertung' },
  },
  {
    name: 'Reviews',
    text:
      `Review Id,Reference Id,Review Created (UTC),Review Stars,Review Title,Review Content,Consumer Username,Reply Content\n` +
      rep(
        10,
        (i) =>
          `r${i},,2024-03-${10 + i}T10:00:00Z,${(i % 5) + 1},Great ${i},This was really a nice thing number ${i},user${i},\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: {
      responseId: 'Review Id',
      answeredAt: 'Review Created (UTC)',
      csat: 'Review Stars',
      comment: 'Review Content',
    },
  },
  {
    name: 'Columns parted by bars, answers in words',
    text:
      `Response date|How satisfied are you with our support?|Comment\n` +
      rep(
        20,
        (i) =>
          `2024-03-${10 + (i % 18)}|${['Very satisfied', 'Somewhat satisfied', 'Neutral', 'Somewhat dissatisfied', 'Very dissatisfied'][i % 5]}|fine by me ${i}\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 20,
    roles: { answeredAt: 'Response date', csat: 'How satisfied are you with our support?' },
  },
  {
    name: 'A category beside the rating it was made of',
    text:
      `submitted_at,customer_id,NPS Category,NPS Rating\n` +
      rep(12, (i) => `2024-03-${10 + i},C${i},${['Promoter', 'Passive', 'Detractor'][i % 3]},${[9, 7, 3][i % 3]}\n`),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 12,
    roles: { customerId: 'customer_id', nps: 'NPS Rating' },
  },
  {
    name: 'Names of items as abbreviations',
    text:
      `surveyid,responsedate,unit,ltr_score,osat,comments\n` +
      rep(
        20,
        (i) =>
          `${9000 + i},2024-03-${10 + (i % 18)} 10:00:00.0,Unit ${i % 3},${sc[i % 10]},${(i % 5) + 1},Long comment number ${i} here\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 20,
    roles: { responseId: 'surveyid', nps: 'ltr_score', csat: 'osat', comment: 'comments' },
  },
  {
    name: 'English dates with names of months',
    text:
      `Submission Id,Submitted Time,NPS Score,NPS Feedback,Device,Language\n` +
      rep(10, (i) => `${i},"Mar ${10 + i}, 2024 10:15 AM",${sc[i]},abc def ghi ${i},Mobile,English\n`),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Submitted Time', nps: 'NPS Score', comment: 'NPS Feedback' },
  },
  {
    name: 'Conversations in German',
    text:
      `Conversation ID;Erstellt am;Erste Antwort am;Geschlossen am;Kanal;Status;Bewertung\n` +
      rep(
        10,
        (i) =>
          `${i};${10 + i}.03.2024 10:00;${10 + i}.03.2024 11:00;${11 + i}.03.2024 10:00;Chat;Geschlossen;${(i % 5) + 1}\n`,
      ),
    profile: null,
    kind: 'tickets',
    head: [0, 1],
    rows: 10,
    roles: {
      ticketId: 'Conversation ID',
      openedAt: 'Erstellt am',
      firstReplyAt: 'Erste Antwort am',
      resolvedAt: 'Geschlossen am',
      csat: 'Bewertung',
    },
  },
  {
    name: 'A question with markup and a field',
    text:
      `timestamp,"<p>How likely are you to <strong>recommend</strong> {{company}}?</p>"\n` +
      rep(10, (i) => `2024-03-${10 + i} 10:00:00,${sc[i]}\n`),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { nps: 'How likely are you to recommend …?' },
  },
  {
    name: 'Google Forms in Italian, with points in the times',
    text:
      `Informazioni cronologiche,Quanto è probabile che ci raccomandi? (0-10),Quanto è soddisfatto del servizio?,Commenti\n` +
      rep(10, (i) => `${10 + i}/03/2024 18.05.${10 + i},${sc[i]},${(i % 5) + 1},troppo lento per me ${i}\n`),
    profile: 'google-forms',
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: { answeredAt: 'Informazioni cronologiche', csat: 'Quanto è soddisfatto del servizio?', comment: 'Commenti' },
  },
  {
    name: 'Microsoft Forms in Dutch',
    text:
      `Id,Begintijd,Tijd van voltooien,E-mail,Naam,Hoe waarschijnlijk is het dat u ons aanbeveelt?,Diensten\n` +
      rep(
        10,
        (i) =>
          `${i + 1},${13 + i}-3-2024 10:00:00,${13 + i}-3-2024 10:05:00,anonymous,,${sc[i]},${['Web;', 'App;Web;'][i % 2]}\n`,
      ),
    profile: 'microsoft-forms',
    kind: 'responses',
    head: [0, 1],
    rows: 10,
    roles: {
      responseId: 'Id',
      answeredAt: 'Tijd van voltooien',
      nps: 'Hoe waarschijnlijk is het dat u ons aanbeveelt?',
    },
  },
  {
    name: 'SurveyMonkey in French',
    text:
      `ID de répondant,ID du collecteur,Date de début,Date de fin,Adresse IP,Dans quelle mesure nous recommanderiez-vous ?,Quels produits ?,\n,,,,,Response,A,Autre (veuillez préciser)\n` +
      rep(
        10,
        (i) => `110${i},77,${10 + i}/03/2024 10:00,${10 + i}/03/2024 10:05,1.2.3.4,${sc[i]},${i % 2 ? 'A' : ''},\n`,
      ),
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    rows: 10,
    roles: { responseId: 'ID de répondant', answeredAt: 'Date de fin' },
  },
  {
    name: 'Requests of a service desk, months in letters between slashes',
    text:
      `Issue key,Summary,Status,Priority,Reporter,Created,Updated,Resolved,Satisfaction rating\n` +
      rep(
        10,
        (i) =>
          `SUP-${i},Printer ${i} broken,Done,High,ann,${10 + i}/Mar/24 9:14 AM,${11 + i}/Mar/24 9:14 AM,${11 + i}/Mar/24 9:14 PM,${(i % 5) + 1}\n`,
      ),
    profile: null,
    kind: 'tickets',
    head: [0, 1],
    rows: 10,
    roles: { ticketId: 'Issue key', openedAt: 'Created', resolvedAt: 'Resolved', csat: 'Satisfaction rating' },
  },
  {
    name: 'Ratings of a help desk, seven moods',
    text:
      `Ticket ID,Survey name,Rating,Comment,Rated on\n` +
      rep(
        14,
        (i) =>
          `${i},After solving,${['Extremely Happy', 'Very Happy', 'Happy', 'Neutral', 'Unhappy', 'Very Unhappy', 'Extremely Unhappy'][i % 7]},words of customer ${i} here,2024-03-${10 + i} 10:00\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 14,
    roles: { csat: 'Rating', answeredAt: 'Rated on', comment: 'Comment' },
  },
  {
    name: 'An answer whose question stands in another column',
    text:
      `Person ID,Email,Question Type,Answer,Comment,Sent,Responded\n` +
      rep(
        12,
        (i) =>
          `5${i},a${i}@x.com,nps,${sc[i % 10]},fine for me ${i},2024-03-0${(i % 9) + 1} 10:00,2024-03-${10 + i} 10:00\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 12,
    roles: { customerId: 'Person ID', nps: 'Answer', answeredAt: 'Responded', comment: 'Comment' },
  },
  {
    name: 'A rating beside its group of the NPS',
    text:
      `Email,Rating,Rating Category,Feedback,Response Date\n` +
      rep(
        12,
        (i) =>
          `a${i}@x.com,${[9, 8, 3, 10][i % 4]},${['Promoter', 'Passive', 'Detractor', 'Promoter'][i % 4]},some words of mine ${i},2024-03-${10 + i}\n`,
      ),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 12,
    roles: { nps: 'Rating', comment: 'Feedback' },
  },
  {
    name: 'Reviews with stars in capitals',
    text: JSON.stringify({
      reviews: Array.from({ length: 12 }, (_, i) => ({
        reviewer: { displayName: `Ann ${'ABCDEFGHIJKL'[i]}` },
        starRating: ['FIVE', 'FOUR', 'ONE', 'THREE', 'TWO'][i % 5],
        comment: `nice and clean place ${i}`,
        createTime: `2024-03-${10 + i}T10:00:00Z`,
      })),
    }),
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 12,
    roles: { csat: 'starRating', answeredAt: 'createTime', comment: 'comment' },
  },
  {
    name: 'Codes above the texts of questions',
    text:
      `v1;v2;v3;v4\nDatum;Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?;Wie zufrieden sind Sie?;Kommentar\n` +
      rep(10, (i) => `${10 + i}.03.2024;${sc[i]};${(i % 5) + 1};schon in Ordnung ${i}\n`),
    profile: null,
    kind: 'responses',
    head: [0, 2],
    rows: 10,
    roles: { answeredAt: 'Datum', csat: 'Wie zufrieden sind Sie?', comment: 'Kommentar' },
  },
  {
    name: 'A row that groups the headers',
    text:
      `Survey,,,Scores,\nID,Date,Comment,NPS,CSAT\n` +
      rep(10, (i) => `${i},2024-03-${10 + i},all in order here ${i},${sc[i]},${(i % 5) + 1}\n`),
    profile: null,
    kind: 'responses',
    head: [1, 1],
    rows: 10,
    roles: { responseId: 'ID', answeredAt: 'Date', nps: 'NPS', csat: 'CSAT' },
  },
  {
    name: 'Means and counts below the responses',
    text:
      `Datum;Filiale;NPS;Zufriedenheit\n` +
      rep(10, (i) => `${10 + i}.03.2024;${i % 2 ? 'Nord' : 'Mitte'};${sc[i]};${(i % 5) + 1}\n`) +
      `;;;\nDurchschnitt;;6,7;3\nAnzahl;;10;10\n`,
    profile: null,
    kind: 'responses',
    head: [0, 1],
    rows: 13,
    roles: { answeredAt: 'Datum', nps: 'NPS', csat: 'Zufriedenheit' },
  },
  {
    name: 'Months with a point and a sum in German numbers',
    text: `Zeitraum;Bestand Anfang;Zugänge;Abgänge;Bestand Ende;Umsatz in EUR\n${rep(6, (i) => `0${i + 1}.2024;1.0${10 + i};30;20;1.0${20 + i};50.000,${10 + i}\n`)}Summe;;180;120;;"300.000,75"\n`,
    profile: null,
    kind: 'periods',
    head: [0, 1],
    rows: 7,
    roles: { periodStart: 'Zeitraum', customersAtStart: 'Bestand Anfang', revenue: 'Umsatz in EUR' },
  },
  {
    name: 'Years alone',
    text: `Year,Customers start,Lost,Won,Customers end\n${rep(6, (i) => `${2018 + i},${1000 + i},20,30,${1010 + i}\n`)}`,
    profile: null,
    kind: 'periods',
    head: [0, 1],
    rows: 6,
    roles: { periodStart: 'Year', customersAtStart: 'Customers start' },
  },
  {
    name: 'Sales of a marketplace, dates as Mar-12-24',
    text:
      `Sales record number,Order number,Buyer username,Buyer name,Item title,Quantity,Sold for,Total price,Sale date\n` +
      rep(10, (i) => `${100 + i},12-${i},buyer${i % 4},Ann Meier,Lamp,1,$20.00,$2${i}.90,Mar-${10 + i}-24\n`),
    profile: null,
    kind: 'orders',
    head: [0, 1],
    rows: 10,
    roles: { orderId: 'Order number', customerId: 'Buyer username', orderedAt: 'Sale date', amount: 'Total price' },
  },
  {
    name: 'Orders of a shop with parts of the amount before the amount',
    text:
      `Order Number,Order Status,Order Date,First Name (Billing),Email (Billing),Cart Discount Amount,Order Shipping Amount,Order Total Amount,SKU,Quantity\n` +
      rep(
        10,
        (i) =>
          `${100 + i},Completed,2024-03-${10 + i} 10:00:00,Ann,a${i % 4}@x.com,${i}.00,4.90,2${i}.90,S${i % 3},1\n`,
      ),
    profile: null,
    kind: 'orders',
    head: [0, 1],
    rows: 10,
    roles: { orderId: 'Order Number', amount: 'Order Total Amount', orderedAt: 'Order Date' },
  },
  {
    name: 'Members of a club with names beside their numbers',
    text:
      `Mitgliedsnr.;Mitglied;Nachname;Eintritt;Austritt;Tarif;Beitrag mtl.;Zahlweise\n` +
      rep(
        10,
        (i) =>
          `4${i};Firma ${i};Meier;${10 + i}.03.2023;${i % 3 ? '' : `${10 + i}.03.2024`};Basis;19,90 €;${i % 2 ? 'jährlich' : 'monatlich'}\n`,
      ),
    profile: null,
    kind: 'subscriptions',
    head: [0, 1],
    rows: 10,
    roles: { customerId: 'Mitgliedsnr.', startedAt: 'Eintritt', endedAt: 'Austritt', mrr: 'Beitrag mtl.' },
  },
];
