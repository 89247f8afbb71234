import { commandDesk } from '../../app/command-desk.svelte.ts';
import { type Presentation, present, showReport } from '../../app/presentation.svelte.ts';
import { type Command, inProject } from './command.ts';

const onSlide = (act: (show: Presentation) => void): Pick<Command, 'reach' | 'keysOnly' | 'when' | 'run'> => ({
  reach: 'presenting',
  keysOnly: true,
  when: () => commandDesk.presentation !== null,
  run: () => {
    if (commandDesk.presentation) act(commandDesk.presentation);
  },
});

/** Handing a notebook over: slides and the report. While presenting, only keys that reach `presenting` count. */
export const stageCommands: readonly Command[] = [
  {
    id: 'stage.present',
    group: 'presenting',
    name: 'stage.present',
    alias: 'stage.present-also',
    keys: ['p'],
    ...inProject(
      ({ session, view }) => present(session, view.selectedCell?.id ?? null),
      ({ table }) => table === null,
    ),
  },
  {
    id: 'stage.report',
    group: 'presenting',
    name: 'stage.report',
    alias: 'stage.report-also',
    keys: ['Mod+p'],
    reach: 'anywhere',
    ...inProject(
      ({ session }) => showReport(session),
      ({ table }) => table === null,
    ),
  },
  {
    id: 'slide.next',
    group: 'presenting',
    name: 'slide.next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown'],
    ...onSlide(({ next }) => next()),
  },
  {
    id: 'slide.previous',
    group: 'presenting',
    name: 'slide.previous',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp'],
    ...onSlide(({ previous }) => previous()),
  },
  {
    id: 'slide.first',
    group: 'presenting',
    name: 'slide.first',
    keys: ['Home'],
    ...onSlide(({ first }) => first()),
  },
  { id: 'slide.last', group: 'presenting', name: 'slide.last', keys: ['End'], ...onSlide(({ last }) => last()) },
  {
    id: 'slide.full',
    group: 'presenting',
    name: 'slide.full',
    keys: ['f'],
    ...onSlide(({ toggleFull }) => void toggleFull()),
  },
  {
    id: 'slide.pointer',
    group: 'presenting',
    name: 'slide.pointer',
    keys: ['l'],
    ...onSlide(({ togglePointer }) => togglePointer()),
  },
  {
    id: 'slide.notes',
    group: 'presenting',
    name: 'slide.notes',
    keys: ['n'],
    ...onSlide(({ toggleNotes }) => toggleNotes()),
  },
  {
    id: 'slide.beside',
    group: 'presenting',
    name: 'slide.beside',
    keys: ['w'],
    ...onSlide(({ turnBeside }) => turnBeside()),
  },
  {
    id: 'slide.leave',
    group: 'presenting',
    name: 'slide.leave',
    keys: ['Escape'],
    ...onSlide(({ leave }) => leave()),
  },
];
