import type { Letter } from '../../documents/shapes.ts';
import { writePdf } from '../../documents/write.ts';
import { stageBytes } from '../../files/stage.ts';
import { loadUnits } from '../../identity/units.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { formatDate } from '../../ui/typography.ts';
import type { Visit } from '../../web/visit.ts';
import type { LoadedRequest } from './edits.ts';
import type { Sent } from './files-sent.ts';
import { POST_LETTER } from './messages/letters.ts';

/** What a letter sent by post says, in the language of the person. */
export function letterOf(
  { actor, today }: Pick<Visit, 'actor' | 'today'>,
  { spine, request }: LoadedRequest,
  unit: string,
  body: string,
): Letter {
  const { lang } = request;
  return {
    sender: unit,
    placeAndDay: POST_LETTER.day[lang].replace('{day}', formatDate(today, lang)),
    addressee: [request.name, request.address].filter((part) => part !== '').join('\n'),
    reference: spine.number,
    subject: spine.title,
    body,
    signatory: [actor.name, unit].filter((part) => part !== '').join('\n'),
  };
}

/** An answer as a letter in PDF, ready to be kept with its request. Refuses as `writePdf` does. */
export async function postLetter(visit: Visit, loaded: LoadedRequest, body: string): Promise<Decision<Sent>> {
  const { tx, org, today, installation } = visit;
  const { lang, unit } = loaded.request;
  const named = unit === null ? undefined : (await loadUnits(tx, org.id)).find(({ id }) => id === unit);
  const written = await writePdf({
    template: 'letter',
    lang,
    organisation: org.name[lang],
    fictional: org.fictional,
    day: formatDate(today, lang),
    data: letterOf(visit, loaded, named?.name[lang] ?? '', body),
  });
  if (!written.ok) return written;
  const { folder, limits } = installation.files;
  const staged = await stageBytes(folder, written.value.pdf, limits.bytes);
  const title = POST_LETTER.title[lang].replace('{number}', loaded.spine.number);
  return staged ? accept({ staged, title, name: `${title}.pdf`, type: 'application/pdf' }) : refuse({ id: 'documentTooLong' });
}
