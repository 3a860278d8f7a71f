import type { Organisation } from '../../../identity/organisations.ts';
import { loadOrganisations } from '../../../identity/organisations.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { type Sharing, sharingsGiven, sharingsTaken } from '../../../records/presence/sharing.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { type Column, DataTable } from '../../../ui/components/DataTable.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatDate } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage, Done } from '../../administration/pages/shared.tsx';
import { acceptOffer, end, offer, partnersOf } from '../actions.ts';
import { offerFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';

const done = (visit: Visit, what: string): Reply => redirect(withQuery(visit.paths.sharings(), { fait: what }));

export const sharingsPage = (visit: Visit): Promise<Reply> => show(visit, {});

export async function createOffer(visit: Visit): Promise<Reply> {
  const read = readFields(offerFields, visit.form);
  const made = read.ok ? await offer(visit, read.value) : read;
  return made.ok ? done(visit, 'proposition') : show(visit, errorsOf(made.refusals, visit.lang, REFUSAL_WORDS));
}

const act =
  (work: (visit: Visit) => Promise<Decision<void>>, what: string) =>
  async (visit: Visit): Promise<Reply> => {
    const made = await work(visit);
    return made.ok ? done(visit, what) : refused(...made.refusals);
  };
export const acceptNow = act(acceptOffer, 'acceptation');
export const endNow = act(end, 'fin');

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org } = visit;
  const w = words.bind(null, visit);
  const given = await sharingsGiven(tx, org.id);
  const taken = await sharingsTaken(tx);
  const all = await loadOrganisations(tx);
  return adminPage(visit, {
    title: w(WORDS.sharings),
    intro: w(WORDS.lead),
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={{ proposition: WORDS.doneOffer, acceptation: WORDS.doneAccept, fin: WORDS.doneEnd }} />
        <div class="record">
          <div class="record__body">
            <section class="stack">
              <h2>{w(WORDS.given)}</h2>
              {given.length === 0 ? <p>{w(WORDS.noneGiven)}</p> : <Sharings visit={visit} rows={given} all={all} guest={false} />}
            </section>
            <section class="stack">
              <h2>{w(WORDS.taken)}</h2>
              {taken.length === 0 ? <p>{w(WORDS.noneTaken)}</p> : <Sharings visit={visit} rows={taken} all={all} guest />}
            </section>
          </div>
          <div class="record__aside">
            <OfferForm visit={visit} partners={await partnersOf(visit)} errors={errors} />
          </div>
        </div>
      </>
    ),
  });
}

const OfferForm = ({ visit, partners, errors }: { visit: Visit; partners: readonly Organisation[]; errors: FieldErrors }) => {
  const { form, paths, slots } = visit;
  const w = words.bind(null, visit);
  return (
    <section class="stack" aria-labelledby="proposer">
      <h2 id="proposer">{w(WORDS.add)}</h2>
      {partners.length === 0 ? (
        <p>{w(WORDS.noPartner)}</p>
      ) : (
        <Form action={paths.sharings()} idempotencyKey={visit.fresh}>
          <ErrorSummary errors={errors} level={3} />
          <Select
            name="partner"
            label={w(WORDS.partner)}
            value={form.get('partner')}
            error={errors.partner}
            options={partners.map(({ slug, name }) => ({ value: slug, label: w(name) }))}
          />
          <MultiCheck
            name="registers"
            label={w(WORDS.registers)}
            help={w(WORDS.registersHelp)}
            value={form.all('registers')}
            error={errors.registers}
            optional
            options={slots.planning.map((value) => ({ value, label: w(slots.registerWord(value)) }))}
          />
          <FormActions>
            <Button kind="primary">{w(WORDS.addGo)}</Button>
          </FormActions>
        </Form>
      )}
    </section>
  );
};

interface Listed {
  readonly visit: Visit;
  readonly rows: readonly Sharing[];
  readonly all: readonly Organisation[];
  /** It is the partner who shares. */
  readonly guest: boolean;
}

const Sharings = ({ visit, rows, all, guest }: Listed) => {
  const w = words.bind(null, visit);
  const { paths, slots } = visit;
  const name = ({ partner }: Sharing): string => {
    const found = all.find(({ id }) => id === partner);
    return found ? w(found.name) : '–';
  };
  const columns: readonly Column<Sharing>[] = [
    { id: 'partner', label: w(WORDS.partner), head: true, cell: name },
    {
      id: 'registers',
      label: w(WORDS.registers),
      cell: ({ registers }) => (registers.length === 0 ? w(WORDS.all) : registers.map((one) => w(slots.registerWord(one))).join(', ')),
    },
    { id: 'state', label: w(WORDS.state), cell: (row) => <SharingState visit={visit} sharing={row} /> },
    {
      id: 'acts',
      label: w(WORDS.acts),
      hideLabel: true,
      cell: (row) =>
        row.endedAt ? null : (
          <div class="row">
            {guest && !row.acceptedAt && (
              <PostButton action={paths.sharingAct(row.id, 'acceptation')}>
                <Button small>
                  {w(WORDS.accept)}
                  <span class="sr"> ({name(row)})</span>
                </Button>
              </PostButton>
            )}
            <PostButton action={paths.sharingAct(row.id, 'fin')}>
              <Button small>
                {w(guest && !row.acceptedAt ? WORDS.decline : WORDS.end)}
                <span class="sr"> ({name(row)})</span>
              </Button>
            </PostButton>
          </div>
        ),
    },
  ];
  return (
    <DataTable caption={w(guest ? WORDS.taken : WORDS.given)} hideCaption compact rows={rows} rowKey={({ id }) => id} columns={columns} />
  );
};

const SharingState = ({ visit, sharing: { offeredAt, acceptedAt, endedAt } }: { visit: Visit; sharing: Sharing }) => {
  const { lang, org } = visit;
  const say = (text: (typeof WORDS)['open' | 'offered' | 'ended'], at: Temporal.Instant): string =>
    words(visit, text).replace('{when}', formatDate(at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(), lang));
  if (endedAt) return <StateChip tone="neutral">{say(WORDS.ended, endedAt)}</StateChip>;
  if (acceptedAt) return <StateChip tone="ok">{say(WORDS.open, acceptedAt)}</StateChip>;
  return <StateChip tone="open">{say(WORDS.offered, offeredAt)}</StateChip>;
};
