import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import type { ColumnHint } from './profile.ts';
import { positionOf } from './signature.ts';

const started =
  'start time|startzeit|heure de début|hora de inicio|hora de início|begintijd|ora di inizio|godzina rozpoczęcia';
const completed =
  'completion time|fertigstellungszeit|heure de fin|hora de finalización|hora de conclusão|tijd van voltooien|ora di completamento|godzina ukończenia';
const email = 'email|e-mail|adresse de messagerie|correo electrónico|posta elettronica|adres e-mail';
const name = 'name|nom|nombre|nome|naam|nazwa';

/** Marks of a quiz and the remarks on them: `Points - …`, `Feedback – …`. */
const quiz = /^(points|feedback|punkte|feedback)\s+[-–]\s+/;

/** Microsoft Forms: one header row; several choices in one cell, each ended by a semicolon; grids as `Question.Row`. */
export const microsoftForms = profileOf('microsoft-forms', 'Microsoft Forms', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: [started, completed],
      some: [
        'id',
        email,
        name,
        'last modified time|uhrzeit der letzten änderung|zeitpunkt der letzten änderung',
        'total points|gesamtpunktzahl',
        'quiz feedback|quizfeedback',
      ],
      least: 2,
    },
    columns: {
      id: { role: 'responseId', kind: 'text' },
      [email]: { ...personal, missing: ['anonymous', 'anonym'] },
      [name]: personal,
      'last modified time|uhrzeit der letzten änderung|zeitpunkt der letzten änderung': otherDate,
      'total points|gesamtpunktzahl': { role: 'none', kind: 'number' },
      'quiz feedback|quizfeedback': technical,
    },
    others: (key) => (quiz.test(key) ? technical : { separator: ';' }),
    refine: (match, { keys }) => {
      const english = keys.includes('start time');
      const order: Pick<ColumnHint, 'dateOrder'> = { dateOrder: english ? 'mdy' : 'dmy' };
      const at = positionOf(keys, completed);
      const from = positionOf(keys, started);
      return {
        ...match,
        column: (header) => {
          if (header.index === at) return { role: 'answeredAt', kind: 'date', ...order };
          return header.index === from ? { ...otherDate, ...order } : match.column(header);
        },
      };
    },
  }),
]);
