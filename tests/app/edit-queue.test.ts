import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EditQueue, type EditState, typingPause } from '../../src/app/edit-queue.ts';
import type { TextCell } from '../../src/core/notebook/cell.ts';
import type { Notebook } from '../../src/core/notebook/document.ts';
import type { ProjectOperation } from '../../src/core/notebook/operation.ts';
import { FakeRepository, project } from './fake-repository.ts';

const rename = (title: string): ProjectOperation => ({ op: 'rename-project', title });
const text = (id: string, markdown: string): TextCell => ({ id, title: null, type: 'text', settings: { markdown } });
const typed = (markdown: string): ProjectOperation => ({
  op: 'replace-cell',
  notebook: 'n',
  cell: text('a', markdown),
});

function open() {
  const repository = new FakeRepository(project({ cells: [text('a', '')] }));
  const seen: EditState[] = [];
  const queue = new EditQueue(repository, repository.current, (state) => seen.push(state));
  return { repository, seen, queue };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an edit', () => {
  test('is shown at once and called saved only after it is stored', async () => {
    const { repository, seen, queue } = open();
    const letGo = repository.hold();
    queue.apply(rename('New'));
    expect(queue.state).toMatchObject({ status: 'saving', project: { title: 'New' }, canUndo: true });
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen.some(({ status }) => status === 'saved')).toBe(false);
    letGo();
    await queue.flush();
    expect(queue.state.status).toBe('saved');
    expect(repository.current.project.title).toBe('New');
  });

  test('that changes nothing makes no step', async () => {
    const { repository, queue } = open();
    queue.apply(rename('Project'));
    await queue.flush();
    expect(repository.steps).toEqual([]);
  });

  test('made while another is being stored becomes the next step', async () => {
    const { repository, queue } = open();
    queue.apply(rename('One'));
    queue.apply(rename('Two'));
    await queue.flush();
    expect(repository.steps).toEqual(['rename-project', 'rename-project']);
    expect(repository.current).toMatchObject({ revision: 2, project: { title: 'Two' } });
  });
});

describe('typing', () => {
  test('the name of a second notebook leaves the name of the first', async () => {
    const { repository, queue } = open();
    const [first] = repository.current.project.notebooks;
    queue.apply({ op: 'add-notebook', notebook: { ...first, id: 'm' } as Notebook });
    queue.apply({ op: 'rename-notebook', notebook: 'n', title: 'First' }, { typing: true });
    queue.apply({ op: 'rename-notebook', notebook: 'm', title: 'Second' }, { typing: true });
    await vi.advanceTimersByTimeAsync(typingPause);
    expect(repository.current.project.notebooks.map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  test('is stored once, after a pause', async () => {
    const { repository, queue } = open();
    for (const markdown of ['H', 'He', 'Hel']) queue.apply(typed(markdown), { typing: true });
    await vi.advanceTimersByTimeAsync(typingPause - 1);
    expect(repository.steps).toEqual([]);
    expect(queue.state.status).toBe('saving');
    await vi.advanceTimersByTimeAsync(1);
    expect(repository.steps).toEqual(['replace-cell']);
    expect(queue.state.status).toBe('saved');
  });

  test('is stored before a later edit of another kind', async () => {
    const { repository, queue } = open();
    queue.apply(typed('Hello'), { typing: true });
    queue.apply(rename('New'));
    await queue.flush();
    expect(repository.steps).toEqual(['replace-cell', 'rename-project']);
  });

  test('is stored at once when the page is hidden', async () => {
    const { repository, queue } = open();
    queue.apply(typed('Hello'), { typing: true });
    await queue.flush();
    expect(repository.current.project.notebooks[0]?.cells[0]).toEqual(text('a', 'Hello'));
  });
});

describe('when storing fails', () => {
  test('the edit stays visible, the status says so, and a later try stores it', async () => {
    const { repository, queue } = open();
    repository.failNext({ code: 'storage-full', needed: null, available: null });
    queue.apply(rename('New'));
    await queue.flush().catch(() => undefined);
    expect(queue.state).toMatchObject({
      status: 'failed',
      problem: { code: 'storage-full' },
      project: { title: 'New' },
    });
    await queue.flush();
    expect(queue.state).toMatchObject({ status: 'saved', problem: null });
    expect(repository.current.project.title).toBe('New');
  });

  test('the next edit tries the earlier one again, in order', async () => {
    const { repository, queue } = open();
    repository.failNext({ code: 'storage-unavailable', detail: '' });
    queue.apply(rename('New'));
    await queue.flush();
    queue.apply(typed('Hello'));
    await queue.flush();
    expect(repository.steps).toEqual(['rename-project', 'replace-cell']);
  });
});

describe('undo', () => {
  test('during a pending save takes that edit back, not the one before', async () => {
    const { repository, queue } = open();
    queue.apply(rename('One'));
    await queue.flush();
    queue.apply(rename('Two'));
    await queue.undo();
    expect(queue.state.project.title).toBe('One');
    expect(repository.current.project.title).toBe('One');
  });

  test('takes back typing that was not stored yet', async () => {
    const { queue } = open();
    queue.apply(typed('Hello'), { typing: true });
    await queue.undo();
    expect(queue.state.project.notebooks[0]?.cells[0]).toEqual(text('a', ''));
    expect(queue.state).toMatchObject({ canUndo: false, canRedo: true });
  });

  test('and redo lead back to the same document', async () => {
    const { queue } = open();
    queue.apply(rename('One'));
    await queue.undo();
    await queue.redo();
    expect(queue.state).toMatchObject({ project: { title: 'One' }, canUndo: true, canRedo: false });
  });
});

describe('when the project was changed elsewhere', () => {
  test('the edit is replayed on top of the other change', async () => {
    const { repository, queue } = open();
    repository.editElsewhere({ op: 'rename-project', title: 'Theirs' });
    queue.apply(typed('Mine'));
    await queue.flush();
    expect(queue.state).toMatchObject({ status: 'saved', project: { title: 'Theirs' } });
    expect(queue.state.project.notebooks[0]?.cells[0]).toEqual(text('a', 'Mine'));
  });

  test('a cell that was stored although the answer got lost is not inserted twice', async () => {
    const { repository, queue } = open();
    repository.loseNextAnswer();
    queue.apply({ op: 'insert-cell', notebook: 'n', cell: text('b', ''), index: 1 });
    await queue.flush();
    await queue.flush();
    expect(queue.state.project.notebooks[0]?.cells.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(queue.state.status).toBe('saved');
  });

  test('reload shows it', async () => {
    const { repository, queue } = open();
    repository.editElsewhere({ op: 'rename-project', title: 'Theirs' });
    await queue.reload(repository.current.revision);
    expect(queue.state.project.title).toBe('Theirs');
  });

  test('the echo of an own edit is not read again', async () => {
    const { repository, queue } = open();
    queue.apply({ op: 'rename-project', title: 'Mine' });
    await queue.flush();
    const before = queue.state.project;
    await queue.reload(repository.current.revision);
    expect(queue.state.project).toBe(before);
  });

  test('what was read before an own edit was stored does not replace it', async () => {
    const { repository, queue } = open();
    repository.editElsewhere({ op: 'rename-project', title: 'Theirs' });
    const reading = queue.reload(repository.current.revision);
    queue.apply({ op: 'rename-notebook', notebook: 'n', title: 'Mine' });
    await Promise.all([queue.flush(), reading]);
    expect(queue.state.project.title).toBe('Theirs');
    expect(queue.state.project.notebooks[0]?.title).toBe('Mine');
    expect(queue.state.status).toBe('saved');
  });
});
