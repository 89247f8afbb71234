import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import { leaveOutUnless } from './rules.ts';

/** UmfrageOnline: German columns of the tool in front, one header row. */
export const umfrageOnline = profileOf('umfrage-online', 'UmfrageOnline', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['gestartet am', 'zuletzt aktualisiert am'],
      some: ['id', 'collector', 'sprache', 'ip-adresse', 'gerät', 'status'],
      least: 2,
    },
    columns: {
      id: { role: 'responseId', kind: 'text' },
      'gestartet am': otherDate,
      'zuletzt aktualisiert am': { role: 'answeredAt', kind: 'date' },
      collector: { role: 'none', kind: 'category' },
      sprache: { role: 'attribute', kind: 'category' },
      'ip-adresse': personal,
      gerät: technical,
      status: { role: 'completion', kind: 'category' },
    },
    rules: [leaveOutUnless('status', ['Abgeschlossen'])],
  }),
]);
