import { readableHeader } from '../../../core/import/header-names.ts';
import { type Cells, flattened, isObject, type JsonObject, step, textOf } from './flatten.ts';
import type { RecordShape } from './record-shape.ts';

/** A question of a survey: its text, and the texts of choices and rows by their ids. */
interface Question {
  readonly heading: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** The questions of a survey by their ids. */
export type SurveyDetails = ReadonlyMap<string, Question>;

const listOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

const headingOf = (question: JsonObject): string =>
  readableHeader(textOf(listOf(question['headings'])[0]?.['heading'] ?? question['heading']));

function questionOf(question: JsonObject): Question {
  const answers = isObject(question['answers']) ? question['answers'] : {};
  const other = isObject(answers['other']) ? [answers['other']] : [];
  const texts = [...listOf(answers['choices']), ...listOf(answers['rows']), ...listOf(answers['cols']), ...other];
  return {
    heading: headingOf(question),
    texts: new Map(texts.map((item) => [textOf(item['id']), readableHeader(textOf(item['text']))])),
  };
}

const questionsOf = (record: JsonObject): readonly JsonObject[] =>
  listOf(record['pages']).flatMap((page) => listOf(page['questions']));

/** The description of a survey that SurveyMonkey's API gives beside the responses; null when a value is none. */
export function surveyDetails(value: unknown): SurveyDetails | null {
  if (!isObject(value) || 'collector_id' in value) return null;
  const questions = questionsOf(value);
  if (!questions.some((question) => Array.isArray(question['headings']))) return null;
  return new Map(questions.map((question) => [textOf(question['id']), questionOf(question)]));
}

/**
 * Responses of SurveyMonkey's API: each question a column, and each row of a matrix. With the description of the survey
 * the columns are called by their questions and answers stand in words; without, by what the responses tell: their own
 * words, the weight of a choice, or its id. Null for other records. Source: SurveyMonkey API v3, "Survey responses".
 */
export function surveyMonkeyShape(first: unknown, details: SurveyDetails | null): RecordShape | null {
  if (!isObject(first) || !Array.isArray(first['pages']) || !('collector_id' in first)) return null;
  const names = new Map<string, string>();

  const answerText = (answer: JsonObject, question: Question | undefined): string => {
    const said = textOf(answer['text']);
    if (said !== '') return said;
    const choice = textOf(answer['choice_id']);
    const metadata = isObject(answer['choice_metadata']) ? answer['choice_metadata'] : {};
    return question?.texts.get(choice) || textOf(answer['simple_text']) || textOf(metadata['weight']) || choice;
  };

  function* answersOf(asked: JsonObject): Cells {
    const id = textOf(asked['id']);
    const question = details?.get(id);
    const heading = question?.heading || headingOf(asked) || id;
    const byKey = new Map<string, string[]>();
    for (const answer of listOf(asked['answers'])) {
      const row = textOf(answer['row_id'] ?? answer['other_id']);
      const key = `pages${step}${id}${step}${row}`;
      names.set(key, row === '' ? heading : `${heading} – ${question?.texts.get(row) || row}`);
      byKey.set(key, [...(byKey.get(key) ?? []), answerText(answer, question)]);
    }
    for (const [key, texts] of byKey) yield [key, texts.join('; ')];
  }

  function* cells(item: unknown): Cells {
    if (!isObject(item)) return yield* flattened(item);
    const { pages: _, ...rest } = item;
    yield* flattened(rest);
    for (const asked of questionsOf(item)) yield* answersOf(asked);
  }
  return { cells, name: (key) => names.get(key) };
}
