import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { VISIBILITIES } from '../../../../kernel/visibility.ts';
import { WORDS as RECORD_WORDS, VISIBILITY_WORDS } from '../../../../records/pages/messages.ts';
import { SummaryLink } from '../../../../records/pages/summary.tsx';
import { recordTrail } from '../../../../records/pages/trail.tsx';
import { loadSpine } from '../../../../records/spine.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../../records/vocabulary.ts';
import { Button, ButtonLink } from '../../../../ui/components/Button.tsx';
import { type Fact, Facts } from '../../../../ui/components/Facts.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { Form, PostButton } from '../../../../ui/forms/Form.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { countryName } from '../../../../web/countries.ts';
import { deskPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { mayChange } from '../../policy.ts';
import type { CommonFields, Noun, Thing } from '../noun.ts';
import { loadThings, type Stored } from '../store.ts';
import { LockTag } from './list.tsx';

/** A record as its page shows it. */
export interface Open<T> extends Stored<T> {
  readonly vocabulary: Vocabulary;
  /** May whoever looks change it, as far as its state allows? */
  readonly mine: boolean;
}

/** The record of the address, if the visitor may see it. */
export async function openThing<F extends CommonFields, T extends Thing>(
  visit: Visit,
  noun: Noun<F, T>,
  id = visit.params.id ?? '',
): Promise<Open<T> | null> {
  const { tx, org } = visit;
  const spine = await loadSpine(tx, org.id, id);
  const stored = spine?.register === noun.register ? (await loadThings(tx, org.id, noun, new Map([[id, spine]]))).get(id) : undefined;
  return stored ? { ...stored, vocabulary: await loadVocabulary(tx, org.id), mine: mayChange(visit.actor, stored.spine) } : null;
}

/** How the page says what the history holds: codes by their list of words, by their vocabulary, or as a country. */
export interface HistoryWords {
  readonly verbs: Readonly<Record<string, Bilingual>>;
  readonly fields: Readonly<Record<string, Bilingual>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
  readonly vocabularies?: Readonly<Record<string, string>>;
  /** What a field's value reads otherwise, such as an amount. */
  readonly say?: (visit: Visit, field: string, value: unknown) => string | undefined;
}

interface Frame<T> {
  readonly noun: { readonly register: Noun<never, never>['register']; readonly closed: (thing: T) => unknown };
  readonly list: Bilingual;
  readonly history: HistoryWords;
  readonly intro?: ComponentChildren;
  readonly chip: ComponentChildren;
  readonly facts: readonly Fact[];
  readonly body: ComponentChildren;
  /** Under the key facts. */
  readonly aside?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly status?: number;
}

/** The page of a record of protocol: its own body, key facts at the side, and what every record has. */
export async function recordPage<T extends Thing>(visit: Visit, open: Open<T>, frame: Frame<T>): Promise<Reply> {
  const { paths } = visit;
  const { spine, thing, mine } = open;
  const w = words.bind(null, visit);
  const { register } = frame.noun;
  return deskPage({
    title: spine.title,
    current: 'protocol',
    crumbs: [{ label: w(frame.list), href: paths.deskRegister(register) }],
    status: frame.status ?? 200,
    body: (
      <>
        <PageHead
          over={<span class="num">{spine.number}</span>}
          title={spine.title}
          intro={frame.intro}
          chips={
            <>
              {frame.chip}
              <LockTag visit={visit} visibility={spine.visibility} />
            </>
          }
          actions={
            <>
              {frame.actions}
              <SummaryLink visit={visit} record={spine.id} />
              {mine && !frame.noun.closed(thing) && (
                <ButtonLink href={paths.deskEdit(register, spine.id)} icon="pencil" small>
                  {w(SHARED.edit)}
                </ButtonLink>
              )}
            </>
          }
        />
        <div class="record">
          <div class="record__body">{frame.body}</div>
          <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
            <Facts facts={frame.facts} />
            {frame.aside}
          </aside>
          {
            await recordTrail(visit, {
              record: spine.id,
              back: paths.deskRecord(register, spine.id),
              verbs: frame.history.verbs,
              fields: frame.history.fields,
              value: (field, value) => valueWord(visit, open.vocabulary, frame.history, field, value),
            })
          }
        </div>
      </>
    ),
  });
}

function valueWord(visit: Visit, vocabulary: Vocabulary, history: HistoryWords, field: string, value: unknown): string | undefined {
  const said = history.say?.(visit, field, value);
  if (said !== undefined) return said;
  if (typeof value !== 'string' || value === '') return undefined;
  const code = history.codes[field]?.[value];
  if (code) return words(visit, code);
  const list = history.vocabularies?.[field];
  if (list) return words(visit, wordOf(vocabulary, list, value));
  if (field === 'country') return countryName(value, visit.lang);
  const visibility = field === 'visibility' ? VISIBILITIES.find((one) => one === value) : undefined;
  return visibility && words(visit, VISIBILITY_WORDS[visibility]);
}

export const Prose = ({ title, text }: { title: string; text: string }) =>
  text === '' ? null : (
    <section>
      <h2>{title}</h2>
      <p class="prewrap">{text}</p>
    </section>
  );

/** A move made at once. */
export const MoveButton = ({ action, label, primary }: { action: string; label: string; primary?: boolean }) => (
  <PostButton action={action}>
    <Button kind={primary ? 'primary' : 'secondary'} small>
      {label}
    </Button>
  </PostButton>
);

/** A move that asks why; the reason stays. A refused one comes back as it was typed. */
export const ReasonForm = (props: {
  visit: Visit;
  action: string;
  label: string;
  typed: { reason: string; error: string | undefined };
}) => {
  const { visit, action, label, typed } = props;
  return (
    <details class="more" open={typed.error !== undefined}>
      <summary>{label}</summary>
      <Form action={action}>
        <TextArea name="reason" label={words(visit, SHARED.reason)} value={typed.reason} error={typed.error} rows={3} maxlength={2000} />
        <div class="row">
          <Button kind="danger" small>
            {label}
          </Button>
        </div>
      </Form>
    </details>
  );
};
