import type { ArchiveLimit, FileLook, Problem } from '../../../core/problem.ts';
import type { Message } from '../../message.ts';

type Cause = Exclude<Problem['code'], 'archive-too-large'>;
type ByCode = Record<`problem.${Cause}` | `problem.${Problem['code']}.remedy`, Message>;
type ByLimit = Record<`problem.archive-too-large.${ArchiveLimit}`, Message>;
type ByLook = Record<`problem.look.${FileLook}`, Message>;

/** What went wrong, and what to do: two messages for every code of `Problem`. */
export const problems = {
  'problem.file-empty': '“{fileName}” is empty.',
  'problem.file-empty.remedy': 'Export the survey again and choose the new file.',
  'problem.file-not-text': '“{fileName}” cannot be read as a table: {look}.',
  'problem.file-not-text.remedy': 'Save or export it as an Excel workbook (.xlsx) or as CSV and choose that file.',
  'problem.file-headers-only': {
    one: '“{fileName}” has a header with {n} column, but no rows below it.',
    other: '“{fileName}” has a header with {n} columns, but no rows below it.',
  },
  'problem.file-headers-only.remedy':
    'Check the period and the filters of the export, then export it again with responses.',
  'problem.file-unreadable': '“{fileName}” could not be read.',
  'problem.file-unreadable.remedy':
    'It may have been moved, changed or locked by another program. Close it there and choose it again.',
  'problem.file-damaged': '“{fileName}” is damaged or was not saved to its end.',
  'problem.file-damaged.part': '“{fileName}” is damaged or was not saved to its end: “{part}” in it cannot be read.',
  'problem.file-damaged.remedy': 'Download or export it again. If that does not help, save it as CSV.',
  'problem.file-encrypted': '“{fileName}” is protected by a password.',
  'problem.file-encrypted.remedy':
    'Open it in the program it comes from, save it without a password as XLSX or CSV, and choose that file.',
  'problem.file-unsafe': '“{fileName}” holds instructions that have no place in a table and was not read.',
  'problem.file-unsafe.remedy': 'If you trust where it comes from, open it there and save it again as XLSX or CSV.',
  'problem.archive-too-large.bytes': '“{fileName}” would unpack to more than {supported}. It was not read any further.',
  'problem.archive-too-large.ratio':
    '“{fileName}” unpacks to more than {supported} times its size, as only files made to do harm do.',
  'problem.archive-too-large.entries': '“{fileName}” holds {found} files; {supported} are supported.',
  'problem.archive-too-large.texts': '“{fileName}” holds more text than fits into memory.',
  'problem.archive-too-large.remedy': 'Unpack it or save it as CSV, in parts if need be, and choose that file.',
  'problem.archive-without-table': 'No table was found in “{fileName}”.',
  'problem.archive-without-table.remedy': 'Put CSV, TSV, XLSX or JSON files into it, or choose such a file itself.',
  'problem.part-missing': '“{part}” is not in “{fileName}” (any more).',
  'problem.part-missing.remedy': 'Choose the file that holds it, or another of its parts.',
  'problem.json-invalid': '“{fileName}” is not valid JSON; the fault is near line {line}.',
  'problem.json-invalid.remedy': 'Export it again, or choose a CSV export.',
  'problem.json-without-table': '“{fileName}” is JSON, but holds no list of records.',
  'problem.json-without-table.remedy': 'Choose an export that holds one entry per response, or a CSV export.',
  'problem.too-many-columns': '“{fileName}” has {found} columns; {supported} are supported.',
  'problem.too-many-columns.remedy': 'Export fewer questions, or delete the columns that you do not need.',
  'problem.unclosed-quote': 'A quotation mark in line {line} of “{fileName}” is never closed.',
  'problem.unclosed-quote.remedy':
    'Open the file in a text editor, close or delete the mark there, and choose it again.',
  'problem.table-aggregated': '“{fileName}” holds results per group, such as “{column}”, and not single responses.',
  'problem.table-aggregated.remedy':
    'Export the responses themselves, one per row; Echolot computes the results, with their ranges.',
  'problem.pseudonym-key-missing':
    '“{column}” is kept only under another name, and the key for these names is missing on this device.',
  'problem.pseudonym-key-missing.remedy': 'Reload the page and import the file again, or leave this column out.',
  'problem.nothing-mapped': 'No column has a meaning yet, so there would be nothing to analyse.',
  'problem.nothing-mapped.remedy': 'Give at least one column a meaning, for example “NPS question”.',
  'problem.storage-full': 'The storage of this browser is full. Nothing has been lost.',
  'problem.storage-full.amounts':
    'The storage of this browser is full: {needed} are needed, {available} are free. Nothing has been lost.',
  'problem.storage-full.remedy': 'Delete projects you no longer need, or free space on this device, and try again.',
  'problem.storage-unavailable': 'This browser does not let Echolot store anything.',
  'problem.storage-unavailable.remedy':
    'Leave private browsing, or allow this site to store data, and load the page again. ({detail})',
  'problem.storage-blocked': 'Another tab holds an older version of the storage open.',
  'problem.storage-blocked.remedy': 'Close the other tabs with Echolot, then try again.',
  'problem.database-too-new': 'What is stored here was written by a newer version of Echolot.',
  'problem.database-too-new.remedy': 'Load the page again to get the newest version. Nothing has been changed.',
  'problem.document-too-new':
    'This project was written by a newer version of Echolot (format {found}, here {supported}).',
  'problem.document-too-new.remedy': 'Load the page again to get the newest version. The project has not been changed.',
  'problem.document-damaged': 'This project is damaged and cannot be opened.',
  'problem.document-damaged.remedy': 'Open a backup of it, or import its file again. ({detail})',
  'problem.edited-elsewhere': 'This project has been changed in another tab in the meantime.',
  'problem.edited-elsewhere.remedy': 'Load the page again to go on with the newest state.',
  'problem.project-missing': 'This project is not on this device (any more).',
  'problem.project-missing.remedy': 'Open another one, or import the file again.',
  'problem.table-missing': 'The responses of this notebook are no longer on this device.',
  'problem.table-missing.remedy': 'Import the file again.',
  'problem.other-columns': '“{fileName}” is another table: the column “{column}” is missing, or stands elsewhere.',
  'problem.other-columns.remedy':
    'Choose the file that was imported before. To analyse this one, import it from the start page as a new project.',
  'problem.column-missing': 'A column that this needs is not in the table ({column}).',
  'problem.column-missing.remedy': 'Choose another column in the settings, or import the file again with it.',
  'problem.not-measurable': '{metric} cannot be computed from this table.',
  'problem.not-measurable.no-item': '{metric} cannot be computed: no column of the table is a {metric} question.',
  'problem.not-measurable.no-scale': '{metric} cannot be computed: the scale of the question is not known.',
  'problem.not-measurable.no-date': '{metric} cannot be shown over time: no column says when the answers were given.',
  'problem.not-measurable.remedy': 'Open the table and give the column its meaning.',
  'problem.too-many-results': 'This would give {found} numbers; at most {supported} can be shown.',
  'problem.too-many-results.remedy':
    'Choose longer units of time, a shorter period or another column to split by. A mistyped year can also be the cause.',
  'problem.worker-died': 'The calculation stopped, probably because the device ran out of memory.',
  'problem.worker-died.remedy': 'Close other tabs and try again. Everything saved is still there.',
  'problem.cancelled': 'Cancelled. Nothing has been changed.',
  'problem.cancelled.remedy': 'You can start again at any time.',
  'problem.bug': 'Something went wrong that should not have. Everything saved is still there.',
  'problem.bug.remedy': 'Try again, or load the page again. For a report: {detail}',
  'problem.look.old-spreadsheet': 'it looks like a workbook of an old Excel (.xls)',
  'problem.look.binary-spreadsheet': 'it looks like a binary Excel workbook (.xlsb)',
  'problem.look.open-document': 'it looks like an OpenDocument spreadsheet (.ods)',
  'problem.look.archive': 'it looks like an archive',
  'problem.look.pdf': 'it looks like a PDF',
  'problem.look.image': 'it looks like an image',
  'problem.look.html': 'it looks like a web page',
  'problem.look.binary': 'it holds binary data',
} satisfies ByCode & ByLook & ByLimit & Record<`problem.${string}`, Message>;
