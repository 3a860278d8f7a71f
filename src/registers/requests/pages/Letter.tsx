import type { ComponentChildren } from 'preact';
import { readClocks } from '../../../clocks/read.ts';
import { loadUnits } from '../../../identity/units.ts';
import { frameLetter } from '../../../mail/frame.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { type Query, withQuery } from '../../../ui/paths.ts';
import type { Form as FormValues } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { closing } from '../edits.ts';
import type { Told } from '../kept.ts';
import { acknowledgementLetter, answerLetter, correctionLetter } from '../letters.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { TEMPLATE_WORDS as WORDS } from '../messages/templates.ts';
import { CORRECTIONS } from '../rules.ts';
import { askedBefore } from '../satisfaction/store.ts';
import { leftOpen, type Purpose, type Values } from '../templates/rules.ts';
import type { Template } from '../templates/store.ts';
import { placeholdersOf } from '../templates/values.ts';
import { type HandlerMove, NOUNS } from './nouns.ts';

/** Acts that write to the person, what for, and in which field of their form. */
export const LETTERS: Partial<Readonly<Record<HandlerMove, { readonly purpose: Purpose; readonly field: 'body' | 'reason' }>>> = {
  acknowledge: { purpose: 'acknowledgement', field: 'body' },
  ask: { purpose: 'correction', field: 'body' },
  answer: { purpose: 'reply', field: 'body' },
  close: { purpose: 'closure', field: 'reason' },
};

/** What the placeholders of a template stand for in a letter about this request. */
export async function valuesFor(visit: Visit, loaded: LoadedRequest, lang: Template['lang']): Promise<Values> {
  const { tx, org, now } = visit;
  const { id } = loaded.spine;
  return placeholdersOf(visit, loaded, lang, (await readClocks(tx, org.id, [id], now)).get(id) ?? [], await loadUnits(tx, org.id));
}

interface ChooserProps {
  readonly visit: Visit;
  readonly loaded: LoadedRequest;
  readonly move: HandlerMove;
  readonly templates: readonly Template[];
  readonly values: FormValues;
  readonly list: Query;
}

/** Chooses a template and puts it into the text: the button sends the form and gets it back filled, with or without a script. */
export const TemplateChooser = ({ visit, loaded, move, templates, values, list }: ChooserProps) => {
  const w = words.bind(null, visit);
  const { lang } = loaded.request;
  return (
    <>
      <input type="hidden" name="acte" value={NOUNS[move]} />
      {templates.length > 0 && (
        <div class="reply__bar">
          <Select
            name="modele"
            label={w(WORDS.use)}
            value={values.get('modele')}
            optional
            options={templates.map((one) => ({
              value: one.id,
              label: one.name,
              group: one.lang === lang ? undefined : w(one.lang === 'fr' ? DESK_WORDS.french : DESK_WORDS.english),
            }))}
          />
          <Button small formaction={withQuery(visit.paths.deskAct('requests', loaded.spine.id, 'modele'), list)} formnovalidate>
            {w(WORDS.insert)}
          </Button>
        </div>
      )}
    </>
  );
};

export const PreviewButton = ({ visit, id, list }: { visit: Visit; id: string; list: Query }) => (
  <Button formaction={withQuery(visit.paths.deskAct('requests', id, 'apercu'), list)} formnovalidate>
    {words(visit, WORDS.preview)}
  </Button>
);

/** The letter that an act would send with what is in its form; null when none would leave. */
export async function letterOf(
  visit: Visit,
  { spine, request }: LoadedRequest,
  move: HandlerMove,
  values: FormValues,
): Promise<Told | null> {
  const { org } = visit;
  const text = values.get(LETTERS[move]?.field ?? 'body');
  if (request.email === '') return null;
  const byMail = values.get('how') === 'email';
  if (move === 'answer') return byMail ? answerLetter(org, request, spine.number, text, visit.uploads.length > 0) : null;
  if (move === 'acknowledge') return byMail ? acknowledgementLetter(org, request, spine.number, text) : null;
  // The links of the question lead nowhere yet: others are made when the letter leaves.
  if (move === 'close')
    return closing(visit, { spine, request }, text, (await askedBefore(visit.tx, org.id, [spine.id])).has(spine.id)).told ?? null;
  const correction = CORRECTIONS.find((one) => one === values.get('correction')) ?? 'incomplete';
  return correctionLetter(org, request, spine.number, correction, text);
}

/** The letter as it will leave, word for word. */
export const Preview = ({ visit, loaded, told }: { visit: Visit; loaded: LoadedRequest; told: Told | null }) => {
  const w = words.bind(null, visit);
  if (!told) return <Notice>{w(WORDS.previewNone)}</Notice>;
  const { lang, email } = loaded.request;
  const { text } = frameLetter({ ...told, org: visit.org, lang, name: '' }, visit.installation.site);
  return (
    <section class="stack" aria-labelledby="apercu">
      <h3 id="apercu">{w(WORDS.previewTitle)}</h3>
      <p class="muted">
        {email} · <span lang={lang}>{told.subject}</span>
      </p>
      <pre class="note" lang={lang}>
        {text}
      </pre>
    </section>
  );
};

/** What to know of a text before it leaves: the language of its template, and what nobody filled. */
export const LetterCautions = ({
  visit,
  loaded,
  template,
  text,
}: {
  visit: Visit;
  loaded: LoadedRequest;
  template: Template;
  text: string;
}) => {
  const w = words.bind(null, visit);
  const open = leftOpen(text);
  const language = (lang: 'fr' | 'en') => w(lang === 'fr' ? WORDS.frenchLower : WORDS.englishLower);
  const cautions: readonly ComponentChildren[] = [
    ...(template.lang === loaded.request.lang
      ? []
      : [w(WORDS.otherLang).replace('{template}', language(template.lang)).replace('{person}', language(loaded.request.lang))]),
    ...(open.length > 0 ? [w(WORDS.leftOpen).replace('{value}', () => open.join(', '))] : []),
  ];
  return (
    <>
      <Notice tone="ok" live>
        {w(WORDS.inserted)}
      </Notice>
      {cautions.length > 0 && (
        <Notice tone="warn" live>
          {cautions.map((one, i) => (
            <p key={String(i)}>{one}</p>
          ))}
        </Notice>
      )}
    </>
  );
};
