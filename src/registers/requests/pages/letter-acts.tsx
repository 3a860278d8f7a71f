import { FILE_REFUSALS } from '../../../records/attachments/messages.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { formOf } from '../../../web/form.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, refused } from '../../../web/reply.ts';
import { post, type Route } from '../../../web/route.ts';
import type { Visit } from '../../../web/visit.ts';
import { findForActor, type LoadedRequest } from '../actions.ts';
import { FILES } from '../form-files.ts';
import { HANDLERS, mayHandle } from '../policy.ts';
import { fillTemplate } from '../templates/rules.ts';
import { loadTemplate } from '../templates/store.ts';
import { LETTERS, LetterCautions, letterOf, Preview, valuesFor } from './Letter.tsx';
import { type HandlerMove, moveOf } from './nouns.ts';
import { showRecord } from './record.tsx';

interface Writing {
  readonly loaded: LoadedRequest;
  readonly move: HandlerMove;
  readonly field: 'body' | 'reason';
}

/** The request and the act whose form was sent: nothing is written, the form comes back. */
async function writing(visit: Visit, show: (one: Writing) => Promise<Reply>): Promise<Reply> {
  const loaded = await findForActor(visit, visit.params.id ?? '', false);
  if (!loaded) return notFound;
  if (!mayHandle(visit.actor, loaded.request.kind)) return refused({ id: 'forbidden' });
  const move = moveOf(visit.form.get('acte'));
  const letter = move && LETTERS[move];
  return move && letter ? show({ loaded, move, field: letter.field }) : notFound;
}

/** A form that comes back has lost the files that were chosen, and says so. */
const filesLost = (visit: Visit): FieldErrors =>
  visit.uploads.length === 0 ? {} : errorsOf([{ id: 'chooseAgain', field: FILES }], visit.lang, FILE_REFUSALS);

/** Puts the chosen template after what was typed, with what is known in its placeholders. */
const insert = (visit: Visit): Promise<Reply> =>
  writing(visit, async ({ loaded, move, field }) => {
    const { tx, org, form } = visit;
    const template = await loadTemplate(tx, org.id, form.get('modele'));
    if (!template || template.kind !== loaded.request.kind) return showRecord(visit, { move, values: form, errors: filesLost(visit) });
    const filled = fillTemplate(template.body, await valuesFor(visit, loaded, template.lang));
    const text = [form.get(field), filled].filter((part) => part !== '').join('\n\n');
    const above = <LetterCautions visit={visit} loaded={loaded} template={template} text={text} />;
    return showRecord(visit, { move, values: formOf({ ...form.values, [field]: [text] }), errors: filesLost(visit), above });
  });

const preview = (visit: Visit): Promise<Reply> =>
  writing(visit, async ({ loaded, move }) => {
    const above = <Preview visit={visit} loaded={loaded} told={await letterOf(visit, loaded, move, visit.form)} />;
    return showRecord(visit, { move, values: visit.form, errors: filesLost(visit), above });
  });

/** Both answer a form with the form: they change nothing. */
export const letterRoutes: readonly Route[] = [
  { ...post('/bureau/demandes/:id/modele', 'desk', insert, HANDLERS), upload: 'files' },
  { ...post('/bureau/demandes/:id/apercu', 'desk', preview, HANDLERS), upload: 'files' },
];
