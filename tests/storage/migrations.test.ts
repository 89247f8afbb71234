import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatVersion, type Project } from '../../src/core/notebook/document.ts';
import { problemOf } from '../../src/core/problem.ts';
import { migrateDocument, migrations } from '../../src/storage/migrations.ts';
import { ProjectStore } from '../../src/storage/project-store.ts';
import { freshConnection, problemFrom, projectNamed, tableNamed } from './database.ts';

const fixture = (version: number) => new URL(`../fixtures/projects/v${version}.json`, import.meta.url);
const stored = (version: number): unknown => JSON.parse(readFileSync(fixture(version), 'utf8'));
const released = Array.from({ length: formatVersion }, (_, at) => at + 1);

const problemIn = (document: unknown) => {
  try {
    migrateDocument(document);
    return null;
  } catch (error) {
    return problemOf(error);
  }
};

describe('released formats', () => {
  test.each(released)('format %i has a stored project', (version) => {
    expect(existsSync(fixture(version))).toBe(true);
    expect(stored(version)).toMatchObject({ formatVersion: version });
  });

  test.each(released)('a stored project of format %i opens in the present format with its notebooks', (version) => {
    const project = migrateDocument(stored(version));
    expect(project.formatVersion).toBe(formatVersion);
    expect(project.notebooks.map(({ cells }) => cells.length)).toEqual([3]);
  });

  test('migrations lead from each format to the next, without a gap', () => {
    expect(migrations.map(({ to }) => to)).toEqual(released.slice(1));
  });

  test('a document of the present format is not changed by reading', () => {
    expect(migrateDocument(stored(formatVersion))).toEqual(stored(formatVersion));
  });

  test('a stored project survives the database as it is', async () => {
    const store = new ProjectStore(freshConnection());
    const project = stored(formatVersion) as Project;
    await store.create(project);
    expect((await store.open(project.id)).project).toEqual(stored(formatVersion));
  });
});

describe('what cannot be read', () => {
  const whole = projectNamed('A');
  const { notebooks: _, ...withoutNotebooks } = whole;

  test.each([
    ['nothing', undefined, 'not an object'],
    ['a list', [], 'not an object'],
    ['no format', {}, 'no formatVersion'],
    ['format 0', { ...whole, formatVersion: 0 }, 'no formatVersion'],
    ['a missing part', withoutNotebooks, 'notebooks is missing'],
    ['a table without id', { ...whole, tables: [{}] }, 'tables is missing'],
    ['no title', { ...whole, title: 3 }, 'title is missing'],
  ])('%s is damaged', (_name, document, detail) => {
    expect(problemIn(document)).toEqual({ code: 'document-damaged', detail });
  });

  test('a later format is refused with both versions', () => {
    const found = formatVersion + 1;
    const problem = { code: 'document-too-new', found, supported: formatVersion };
    expect(problemIn({ ...whole, formatVersion: found })).toEqual(problem);
  });

  test('a project of a later format is listed, keeps its tables, and is neither opened nor overwritten', async () => {
    const connection = freshConnection();
    const store = new ProjectStore(connection);
    await store.create(projectNamed('A', { tables: [tableNamed('t1')] }));
    const later = { formatVersion: 99, sheets: ['unknown'] };
    await connection.write(['history'], ({ history }) => history.toCollection().modify({ document: later }));
    expect(await problemFrom(store.open('project-1'))).toMatchObject({ code: 'document-too-new', found: 99 });
    expect((await store.list()).map(({ title }) => title)).toEqual(['A']);
    expect(await store.tablesInUse()).toEqual(['t1']);
  });
});
