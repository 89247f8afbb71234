import type { Translation } from '../../message.ts';
import type { welcome as english } from '../en/welcome.ts';

/** {@link english} in German. */
export const welcome: Translation<typeof english> = {
  'app.skip': 'Zum Inhalt springen',
  'app.update': 'Eine neue Version ist bereit.',
  'app.update.apply': 'Laden',
  'app.update.later': 'Später',
  'app.outdated': 'Ein anderer Tab hat eine neue Version geladen.',
  'app.outdated.reload': 'Diesen Tab neu laden',
  'app.loading': 'Wird geöffnet …',
  'app.theme': 'Darstellung',
  'app.theme.system': 'Wie das Gerät',
  'app.theme.light': 'Hell',
  'app.theme.dark': 'Dunkel',
  'welcome.title': 'Hören, was Kunden sagen.',
  'welcome.title.sure': 'Wissen, wie sicher das ist.',
  'welcome.lede':
    'Umfrage hineinziehen, Zuordnung bestätigen, fertig ist das Notizbuch: NPS, CSAT und CES im Zeitverlauf, jeweils mit 95‑%‑Bereich.',
  'welcome.drop': 'Umfrage hierher ziehen',
  'welcome.drop.kinds': 'Ein Export als CSV oder TSV, aus jedem Umfragewerkzeug',
  'welcome.choose': 'Datei auswählen',
  'welcome.release': 'Loslassen, um die Datei zu lesen',
  'welcome.one-file': {
    one: 'Bitte ziehen Sie nur eine Datei auf einmal hierher.',
    other: 'Bitte ziehen Sie nur eine Datei auf einmal hierher; es waren {n}.',
  },
  'welcome.no-file': 'Das war keine Datei. Ziehen Sie einen Export als CSV oder TSV hierher.',
  'welcome.samples': 'Oder zuerst ein Beispiel ansehen',
  'welcome.responses': { one: '{n} Antwort', other: '{n} Antworten' },
  'welcome.projects': 'Ihre Projekte',
  'welcome.changed': 'Geändert am {date}',
  'welcome.private': 'Ihre Daten verlassen diesen Browser nicht',
  'welcome.offline': 'Funktioniert ohne Internet',
  'welcome.no-account': 'Kein Konto nötig',
  'first-notebook.lede':
    'Was die Befragten sagen, jede Zahl mit ihrem 95-%-Bereich und den Antworten dahinter. Diesen Text können Sie durch Ihren eigenen ersetzen.',
  'first-notebook.nothing':
    'Keine Spalte ist als NPS-, CSAT- oder CES-Frage zugeordnet, deshalb gibt es noch nichts zu berechnen. Importieren Sie die Datei noch einmal und geben Sie einer Spalte diese Bedeutung.',
  'project.actions': 'Weitere Aktionen für {title}',
  'project.rename': 'Projekt umbenennen',
  'project.name': 'Name',
  'project.copy': '{title} (Kopie)',
  'project.deleted': '„{title}“ gelöscht.',
  'project.recovered': '„{title}“ wurde wiederhergestellt, nachdem der Browser es verloren hatte.',
  'project.restored': '„{title}“ ist wieder da.',
};
