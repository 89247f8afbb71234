import Dexie from 'dexie';
import { expect, test } from 'vitest';
import type { Template } from '../../src/core/notebook/template.ts';
import { Connection } from '../../src/storage/connection.ts';
import { databaseName } from '../../src/storage/database.ts';
import { ProjectStore } from '../../src/storage/project-store.ts';
import { TemplateStore } from '../../src/storage/template-store.ts';
import { emptyDatabase, projectNamed } from './database.ts';

const template = (id: string, title: string): Template => ({
  id,
  title,
  params: { period: { preset: 'all' }, compare: 'none', grain: 'month' },
  cells: [{ type: 'text', title: null, settings: { markdown: title } }],
});

test('templates are kept for all projects, the last saved first, and can be replaced and deleted', async () => {
  const options = emptyDatabase();
  let now = 0;
  const store = new TemplateStore(new Connection(options), () => {
    now += 1;
    return now;
  });
  await store.put(template('a', 'A'));
  await store.put(template('b', 'B'));
  await store.put(template('a', 'A again'));
  const reloaded = new TemplateStore(new Connection(options));
  expect((await reloaded.list()).map(({ title }) => title)).toEqual(['A again', 'B']);
  await reloaded.remove('a');
  expect(await store.list()).toEqual([template('b', 'B')]);
});

test('a database of the first schema gets room for templates and keeps its projects', async () => {
  const options = emptyDatabase();
  const old = new Dexie(databaseName, options as ConstructorParameters<typeof Dexie>[1]);
  old.version(1).stores({
    projects: 'id',
    history: '[project+position], *tables',
    tableRecords: 'id',
    reports: 'table',
    chunks: '[table+column+index+part]',
    settings: 'key',
  });
  const document = projectNamed('Before');
  await old.table('projects').put({
    id: document.id,
    title: 'Before',
    createdAt: 1,
    updatedAt: 1,
    revision: 1,
    position: 0,
    deletedAt: null,
    lastChange: '',
  });
  await old.table('history').put({ project: document.id, position: 0, step: '', at: 1, tables: [], document });
  old.close();

  const connection = new Connection(options);
  expect((await new ProjectStore(connection).open(document.id)).project).toEqual(document);
  const store = new TemplateStore(connection);
  await store.put(template('a', 'A'));
  expect(await store.list()).toHaveLength(1);
});
