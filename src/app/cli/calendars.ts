import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { type Calendar, openCalendar } from '../../kernel/calendar.ts';
import { calendarSchema } from '../../kernel/calendar-data.ts';
import { type Read, read, wrong } from './problems.ts';

/** The calendars that come with the product; this file is as deep in `dist` as in `src`. */
const FOLDER = fileURLToPath(new URL('../../../data/calendars/', import.meta.url));
const EXTENSION = '.yaml';

/** Opens a calendar by the name of its file; `calendarUnknown` names those that there are, `calendarBroken` says what is wrong with the file. */
export async function readCalendar(name: string, folder = FOLDER): Promise<Read<Calendar>> {
  const files = await readdir(folder);
  // Looked up in the list, never joined to a path: no name leads out of the folder.
  if (!files.includes(`${name}${EXTENSION}`)) return wrong('calendarUnknown', `${name} (${namesOf(files).join(', ')})`);
  return openText(name, await readFile(`${folder}/${name}${EXTENSION}`, 'utf8'));
}

const namesOf = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort();

function openText(name: string, text: string): Read<Calendar> {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return wrong('calendarBroken', `${name}, ${error.message.split('\n')[0]}`);
  const parsed = calendarSchema.safeParse(document.toJS());
  if (parsed.success) return read(openCalendar(parsed.data));
  return wrong(
    'calendarBroken',
    [name, ...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim())].join('; '),
  );
}
