import type { Message } from '../../message.ts';

/** Welcome screen, projects, and what frames every screen. */
export const welcome = {
  'app.skip': 'Skip to content',
  'app.update': 'A new version is ready.',
  'app.update.apply': 'Load it',
  'app.update.later': 'Later',
  'app.outdated': 'Another tab loaded a new version.',
  'app.outdated.reload': 'Reload this tab',
  'app.loading': 'Opening …',
  'app.theme': 'Appearance',
  'app.theme.system': 'Like the device',
  'app.theme.light': 'Light',
  'app.theme.dark': 'Dark',
  'welcome.title': 'Hear what customers say.',
  'welcome.title.sure': 'Know how sure you can be.',
  'welcome.lede':
    'Drop a survey, confirm the mapping, and the notebook is there: NPS, CSAT and CES over time, each with its 95% range.',
  'welcome.drop': 'Drop a survey here',
  'welcome.drop.kinds': 'An export as CSV or TSV, from any survey tool',
  'welcome.choose': 'Choose file',
  'welcome.release': 'Let go to read the file',
  'welcome.one-file': {
    one: 'Please drop one file at a time.',
    other: 'Please drop one file at a time; these were {n}.',
  },
  'welcome.no-file': 'That was no file. Drop an export as CSV or TSV.',
  'welcome.samples': 'Or look at a sample first',
  'welcome.responses': { one: '{n} response', other: '{n} responses' },
  'welcome.projects': 'Your projects',
  'welcome.changed': 'Changed {date}',
  'welcome.private': 'What you analyse never leaves this browser',
  'welcome.offline': 'Works without internet',
  'welcome.no-account': 'No account needed',
  'first-notebook.lede':
    'Here is what respondents say, each number with its 95% range and the answers behind it. Double-click this text to write your own.',
  'first-notebook.nothing':
    'No column is mapped as an NPS, CSAT or CES question, so there is nothing to compute yet. Import the file again and give a column that meaning.',
  'project.actions': 'More actions for {title}',
  'project.rename': 'Rename project',
  'project.name': 'Name',
  'project.copy': '{title} (copy)',
  'project.deleted': '“{title}” deleted.',
  'project.recovered': '“{title}” was brought back from its mirror after the browser lost it.',
  'project.restored': '“{title}” is back.',
} satisfies Record<string, Message>;
