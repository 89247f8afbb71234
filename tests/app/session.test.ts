import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NotebookView } from '../../src/app/notebook-view.svelte.ts';
import { notices } from '../../src/app/notices.svelte.ts';
import { ProjectSession } from '../../src/app/session.svelte.ts';
import type { TextCell } from '../../src/core/notebook/cell.ts';
import { holdProject } from '../../src/storage/lock.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { FakeRepository, project } from './fake-repository.ts';

const note: TextCell = { id: 'a', title: null, type: 'text', settings: { markdown: 'Note' } };

/** Two tabs with one project, in the order in which they opened it. */
async function twoTabs() {
  const repository = new FakeRepository(project({ cells: [note] }));
  const locks = fakeLocks();
  const open = async () => new ProjectSession(repository, repository.current, await holdProject('p', locks));
  return { repository, first: await open(), second: await open() };
}

beforeEach(() => {
  while (notices.current) notices.dismiss();
});

describe('the second tab with a project', () => {
  test('takes no edit, undo or redo, and says so with the way to take over', async () => {
    const { repository, first, second } = await twoTabs();
    first.apply({ op: 'rename-project', title: 'First' });
    await first.flush();
    expect(second).toMatchObject({ readOnly: true, canUndo: false, takenOver: false });
    second.apply({ op: 'rename-project', title: 'Second' });
    await second.undo();
    expect(repository.current.project.title).toBe('First');
    expect(notices.current).toMatchObject({ text: 'Another tab edits this project.', action: { label: 'Edit here' } });
    notices.act();
    await vi.waitFor(() => expect(second.readOnly).toBe(false));
  });

  test('does not pretend to delete a cell, to move it or to let it be edited', async () => {
    const { second } = await twoTabs();
    const view = new NotebookView(second);
    view.remove('a');
    view.duplicate(note);
    view.edit('a');
    expect(view.cells).toEqual([note]);
    expect(view.isEditing('a')).toBe(false);
    expect(notices.current?.text).toBe('Another tab edits this project.');
  });

  test('takes over, with everything the first tab had stored', async () => {
    const { repository, first, second } = await twoTabs();
    first.apply({ op: 'rename-project', title: 'First' });
    await first.flush();
    await second.takeOver();
    await vi.waitFor(() => expect(first).toMatchObject({ readOnly: true, takenOver: true }));
    await vi.waitFor(() => expect(second.document.title).toBe('First'));
    second.apply({ op: 'rename-project', title: 'Second' });
    await second.flush();
    expect(repository.current.project.title).toBe('Second');
    expect(notices.current).toBeUndefined();
  });

  test('gets what was being typed in the first tab when it took over', async () => {
    const { repository, first, second } = await twoTabs();
    const typed = { ...note, settings: { markdown: 'Note, typed' } };
    first.replace(typed, { typing: true });
    await second.takeOver();
    await vi.waitFor(() => expect(repository.current.project.notebooks[0]?.cells).toEqual([typed]));
  });

  test('edits as soon as the first is closed, and says so', async () => {
    const { first, second } = await twoTabs();
    first.close();
    await vi.waitFor(() => expect(second.readOnly).toBe(false));
    expect(notices.current?.text).toBe('The other tab is done. You can edit here now.');
  });
});
