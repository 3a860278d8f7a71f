import { isId } from '../../../kernel/ids.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { loadHistory } from '../../../records/history.ts';
import { WORDS as RECORD_WORDS, VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { recordTrail } from '../../../records/pages/trail.tsx';
import { loadSpine, type Spine } from '../../../records/spine.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../records/vocabulary.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { type Fact, Facts } from '../../../ui/components/Facts.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { countryName } from '../../../web/countries.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { cancelSupport } from '../actions.ts';
import { cancelFields } from '../fields.ts';
import { FIELD_WORDS, PARTY_KIND_WORDS, REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { mayChange } from '../policy.ts';
import { facts, PARTY_KINDS, STATES, type Support } from '../rules.ts';
import { loadParties, loadSupport, postNames } from '../store.ts';
import { LockTag, PartyName, StateOf } from './list.tsx';

export interface Loaded {
  readonly spine: Spine;
  readonly support: Support;
  readonly vocabulary: Vocabulary;
}

/** The support of an id, if the visitor may see it. */
export async function load(visit: Visit, id: string): Promise<Loaded | null> {
  const { tx, org } = visit;
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'supports' ? await loadSupport(tx, org.id, id) : null;
  if (!spine || !row) return null;
  const support: Support = { ...row, state: spine.state === 'cancelled' ? 'cancelled' : 'given', on: spine.on };
  return { spine, support, vocabulary: await loadVocabulary(tx, org.id) };
}

export async function keyFacts(visit: Visit, { support, vocabulary }: Loaded): Promise<readonly Fact[]> {
  const { tx, org, lang } = visit;
  const w = words.bind(null, visit);
  const [party] = await loadParties(tx, org.id, [support.party]);
  const post = support.post ? (await postNames(tx, org.id)).find(({ id }) => id === support.post) : undefined;
  const named = post ? (lang === 'fr' ? post.nameFr : post.nameEn) : '–';
  return [
    { label: w(WORDS.party), value: <PartyName visit={visit} id={support.party} name={party?.name ?? null} /> },
    { label: w(WORDS.partyKind), value: w(PARTY_KIND_WORDS[support.partyKind]) },
    { label: w(WORDS.service), value: w(wordOf(vocabulary, 'supportService', support.service)) },
    { label: w(WORDS.post), value: support.post ? named : w(WORDS.headOffice) },
    { label: w(WORDS.abroad), value: w(support.abroad ? WORDS.yes : WORDS.no) },
    { label: w(WORDS.sector), value: support.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', ') },
    { label: w(WORDS.country), value: support.countries.map((code) => countryName(code, lang)).join(', ') },
  ];
}

/** What the page holds besides the support: a refused cancellation is shown as it was typed. */
interface Typed {
  readonly reason: string;
  readonly error: string | undefined;
}

export async function supportPage(visit: Visit): Promise<Reply> {
  return show(visit, { reason: '', error: undefined });
}

async function show(visit: Visit, typed: Typed): Promise<Reply> {
  const { paths } = visit;
  const loaded = await load(visit, visit.params.id ?? '');
  if (!loaded) return notFound;
  const { spine, support } = loaded;
  const w = words.bind(null, visit);
  const mine = mayChange(visit.actor, spine) && support.state === 'given';
  return deskPage({
    title: spine.title,
    current: 'supports',
    crumbs: [{ label: w(WORDS.supports), href: paths.deskRegister('supports') }],
    status: typed.error ? 422 : 200,
    body: (
      <>
        <PageHead
          over={<span class="num">{spine.number}</span>}
          title={spine.title}
          intro={<Day iso={support.on} />}
          chips={
            <>
              <StateOf visit={visit} state={support.state} />
              <LockTag visit={visit} visibility={spine.visibility} />
            </>
          }
          actions={
            <>
              <SummaryLink visit={visit} record={spine.id} />
              {mine && (
                <ButtonLink href={paths.deskEdit('supports', spine.id)} icon="pencil" small>
                  {w(WORDS.edit)}
                </ButtonLink>
              )}
            </>
          }
        />
        <div class="record">
          <div class="record__body">
            {support.result && <Prose title={w(WORDS.result)} text={support.result} />}
            {support.reason && <Prose title={w(WORDS.reason)} text={support.reason} />}
          </div>
          <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
            <Facts facts={await keyFacts(visit, loaded)} />
            {await visit.slots.countsToward(visit, facts(support))}
            {mine && <Cancel visit={visit} id={spine.id} typed={typed} />}
          </aside>
          {await shared(visit, loaded)}
        </div>
      </>
    ),
  });
}

const Prose = ({ title, text }: { title: string; text: string }) => (
  <section>
    <h2>{title}</h2>
    <p class="prewrap">{text}</p>
  </section>
);

/** Cancelling asks for a reason, which stays. */
const Cancel = ({ visit, id, typed }: { visit: Visit; id: string; typed: Typed }) => (
  <details class="more" open={typed.error !== undefined}>
    <summary>{words(visit, WORDS.cancel)}</summary>
    <Form action={visit.paths.deskAct('supports', id, 'annulation')}>
      <TextArea name="reason" label={words(visit, WORDS.reason)} value={typed.reason} error={typed.error} rows={3} maxlength={2000} />
      <div class="row">
        <Button kind="danger" small>
          {words(visit, WORDS.cancel)}
        </Button>
      </div>
    </Form>
  </details>
);

/** Comments, links and history: the same on every record. */
async function shared(visit: Visit, { spine, vocabulary }: Loaded) {
  const { tx, org } = visit;
  const entries = await loadHistory(tx, org.id, spine.id);
  const ids = entries.flatMap(({ changes }) => changes?.party ?? []).filter(isId);
  const parties = new Map((await loadParties(tx, org.id, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  return recordTrail(visit, {
    record: spine.id,
    back: visit.paths.deskRecord('supports', spine.id),
    verbs: VERB_WORDS,
    fields: FIELD_WORDS,
    value: (field, value) => valueWord(visit, vocabulary, parties, field, value),
    entries,
  });
}

function valueWord(
  visit: Visit,
  vocabulary: Vocabulary,
  parties: ReadonlyMap<string, string>,
  field: string,
  value: unknown,
): string | undefined {
  const w = words.bind(null, visit);
  if (Array.isArray(value) && value.length > 0) {
    if (field === 'sectors') return value.map((code) => w(wordOf(vocabulary, 'sector', String(code)))).join(', ');
    if (field === 'countries') return value.map((code) => countryName(String(code), visit.lang)).join(', ');
  }
  if (typeof value !== 'string' || value === '') return undefined;
  if (field === 'party') return parties.get(value) ?? w(WORDS.hidden);
  if (field === 'service') return w(wordOf(vocabulary, 'supportService', value));
  const kind = field === 'partyKind' ? PARTY_KINDS.find((one) => one === value) : undefined;
  if (kind) return w(PARTY_KIND_WORDS[kind]);
  const state = field === 'state' ? STATES.find((one) => one === value) : undefined;
  if (state) return w(STATE_WORDS[state]);
  const visibility = field === 'visibility' ? VISIBILITIES.find((one) => one === value) : undefined;
  return visibility && w(VISIBILITY_WORDS[visibility]);
}

/** Cancels a support, then shows it again. */
export async function postCancellation(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const read = readFields(cancelFields, visit.form);
  const cancelled = read.ok ? await cancelSupport(visit, id, read.value.reason) : read;
  if (cancelled.ok) return redirect(visit.paths.deskRecord('supports', id));
  const error = errorsOf(cancelled.refusals, visit.lang, REFUSAL_WORDS).reason;
  return error ? show(visit, { reason: visit.form.get('reason'), error }) : refused(...cancelled.refusals);
}
