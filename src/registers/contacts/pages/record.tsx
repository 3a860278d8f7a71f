import { isId } from '../../../kernel/ids.ts';
import { type HistoryEntry, loadHistory } from '../../../records/history.ts';
import { WORDS as RECORD_WORDS, VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { recordTrail } from '../../../records/pages/trail.tsx';
import { loadSpine, type Spine } from '../../../records/spine.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { EmailLink } from '../../../ui/components/EmailLink.tsx';
import { type Fact, Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { countryName } from '../../../web/countries.ts';
import { deskPage, notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { FIELD_WORDS, PARTY_KIND_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { mayMerge, mayRecord } from '../policy.ts';
import { type Contact, PARTY_KINDS, RECIPIENT_KINDS } from '../rules.ts';
import { type Card, findDuplicates, loadCards, loadContact } from '../store/contact.ts';
import { loadMeetings, loadSupports } from '../store/directory.ts';
import { loadInfluences, loadPeople, loadRoles } from '../store/roles.ts';
import { CardLine, InfluentialTag, kindOf, LockTag, languageName } from './parts.tsx';
import { Add, InfluenceList, People, RecordTable, Roles } from './sections.tsx';

export const MOST_SHOWN = 20;

export interface Loaded {
  readonly spine: Spine;
  readonly contact: Contact;
  readonly card: Card;
}

/** The contact of the address, if the visitor may see it. */
export const loadFromPath = (visit: Visit): Promise<Loaded | null> => load(visit, visit.params.id ?? '');

/** The contact of an id, if the visitor may see it. */
export async function load({ tx, org }: Visit, id: string): Promise<Loaded | null> {
  const spine = await loadSpine(tx, org.id, id);
  if (spine?.register !== 'contacts') return null;
  const contact = await loadContact(tx, org.id, id);
  const [card] = await loadCards(tx, org.id, [id]);
  return contact && card ? { spine, contact, card } : null;
}

export function keyFacts(visit: Visit, contact: Contact): readonly Fact[] {
  const w = words.bind(null, visit);
  return [
    { label: w(WORDS.kind), value: kindOf(visit, contact) },
    { label: w(WORDS.country), value: contact.country && countryName(contact.country, visit.lang) },
    { label: w(WORDS.language), value: contact.language && languageName(contact.language, visit.lang) },
    { label: w(WORDS.email), value: contact.email && <EmailLink address={contact.email} /> },
    { label: w(WORDS.phone), value: contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a> },
  ];
}

export async function contactPage(visit: Visit): Promise<Reply> {
  const { paths } = visit;
  const loaded = await loadFromPath(visit);
  if (!loaded) return notFound;
  const { spine, contact, card } = loaded;
  const merged = contact.mergedInto !== null;
  const w = words.bind(null, visit);
  return deskPage({
    title: spine.title,
    current: 'contacts',
    crumbs: [{ label: w(WORDS.contacts), href: paths.deskRegister('contacts') }],
    body: (
      <>
        <PageHead
          over={<span class="num">{spine.number}</span>}
          title={spine.title}
          intro={card.note || undefined}
          chips={
            <>
              <Tag>{kindOf(visit, contact)}</Tag>
              {card.influentialNow && <InfluentialTag visit={visit} kind={contact.kind} />}
              <LockTag visit={visit} visibility={spine.visibility} />
            </>
          }
          actions={
            !merged && (
              <>
                <SummaryLink visit={visit} record={spine.id} />
                <ButtonLink href={paths.contactCard(spine.id)} icon="download" small>
                  {w(WORDS.card)}
                </ButtonLink>
                {mayRecord(visit.actor) && (
                  <ButtonLink href={paths.deskEdit('contacts', spine.id)} icon="pencil" small>
                    {w(WORDS.edit)}
                  </ButtonLink>
                )}
              </>
            )
          }
        />
        {merged && <MergedNotice visit={visit} card={card} />}
        <div class="record">
          <div class="record__body">
            {!merged && (await hanging(visit, loaded))}
            {contact.notes !== '' && (
              <section>
                <h2>{w(WORDS.notes)}</h2>
                <p class="prewrap">{contact.notes}</p>
              </section>
            )}
          </div>
          <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
            <Facts facts={keyFacts(visit, contact)} />
            {!merged && (await mergeAside(visit, loaded))}
          </aside>
          {await shared(visit, spine)}
        </div>
      </>
    ),
  });
}

/** The name of the view is that of the contact kept. */
const MergedNotice = ({ visit, card }: { visit: Visit; card: Card }) => (
  <Notice>
    <p>
      {words(visit, WORDS.mergedWith)} <a href={visit.paths.deskRecord('contacts', card.mergedInto ?? '')}>{card.name}</a>.
    </p>
  </Notice>
);

/** What hangs on a contact: roles or people, influence, actions, supports. */
async function hanging(visit: Visit, { spine, contact }: Loaded) {
  const { tx, org } = visit;
  const mine = mayRecord(visit.actor);
  const meetings = await loadMeetings(tx, org.id, spine.id, MOST_SHOWN);
  const recipient = RECIPIENT_KINDS.some((kind) => kind === contact.partyKind);
  return (
    <>
      {contact.kind === 'person' ? (
        <Roles visit={visit} contact={spine.id} roles={await loadRoles(tx, org.id, spine.id)} mine={mine} />
      ) : (
        <People visit={visit} roles={await loadPeople(tx, org.id, spine.id)} />
      )}
      <InfluenceList visit={visit} contact={spine.id} periods={await loadInfluences(tx, org.id, spine.id)} mine={mine} />
      <RecordTable
        visit={visit}
        title={WORDS.meetings}
        head={WORDS.meeting}
        register="actions"
        rows={meetings}
        none={WORDS.noMeeting}
        most={MOST_SHOWN}
      />
      {recipient && (
        <RecordTable
          visit={visit}
          title={WORDS.supports}
          head={WORDS.support}
          register="supports"
          rows={await loadSupports(tx, org.id, spine.id, MOST_SHOWN)}
          none={WORDS.noSupport}
          most={MOST_SHOWN}
          action={mine && <Add href={visit.paths.deskNew('supports', { beneficiaire: spine.id })}>{words(visit, WORDS.addSupport)}</Add>}
        />
      )}
    </>
  );
}

/** Comments, links and history: the same on every record. */
async function shared(visit: Visit, spine: Spine) {
  const { tx, org } = visit;
  const entries = await loadHistory(tx, org.id, spine.id);
  const bodies = await namesOfBodies(visit, entries);
  return recordTrail(visit, {
    record: spine.id,
    back: visit.paths.deskRecord('contacts', spine.id),
    verbs: VERB_WORDS,
    fields: FIELD_WORDS,
    value: (field, value) =>
      field === 'body' && typeof value === 'string' ? (bodies.get(value) ?? words(visit, WORDS.hidden)) : valueWord(visit, field, value),
    entries,
  });
}

/** Names of the bodies that the history speaks of, those that the visitor may know. */
async function namesOfBodies(visit: Visit, entries: readonly HistoryEntry[]): Promise<ReadonlyMap<string, string>> {
  const ids = entries.flatMap(({ changes }) => changes?.body ?? []).filter(isId);
  const cards = ids.length === 0 ? [] : await loadCards(visit.tx, visit.org.id, [...new Set(ids)]);
  return new Map(cards.map(({ id, name }) => [id, name]));
}

function valueWord(visit: Visit, field: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (field === 'country') return countryName(value, visit.lang);
  if (field === 'language') return languageName(value, visit.lang);
  const kind = field === 'partyKind' ? PARTY_KINDS.find((one) => one === value) : undefined;
  if (kind) return words(visit, PARTY_KIND_WORDS[kind]);
  if (field === 'visibility' && Object.hasOwn(VISIBILITY_WORDS, value))
    return words(visit, VISIBILITY_WORDS[value as keyof typeof VISIBILITY_WORDS]);
  return undefined;
}

/** Records that may be the same, each to be compared with; and the way to one that does not look so. */
async function mergeAside(visit: Visit, { spine, contact }: Loaded) {
  if (!mayMerge(visit.actor, spine)) return null;
  const { tx, org, paths } = visit;
  const same = await findDuplicates(tx, org.id, contact, spine.id);
  const compare = (other?: string) => paths.contactMerge(spine.id, other);
  return (
    <>
      {same.length > 0 && (
        <Panel title={words(visit, WORDS.duplicates)}>
          <ul class="stack-s">
            {same.map((card) => (
              <li key={card.id}>
                <CardLine visit={visit} card={card} /> · <a href={compare(card.id)}>{words(visit, WORDS.compare)}</a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <p class="small">
        <a href={compare()}>{words(visit, WORDS.merge)}</a>
      </p>
    </>
  );
}
