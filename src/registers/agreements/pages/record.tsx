import type { ComponentChildren } from 'preact';
import { memberNames } from '../../../identity/members.ts';
import { loadAttachments } from '../../../records/attachments/store.ts';
import { WORDS as RECORD_WORDS } from '../../../records/pages/messages.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { recordTrail } from '../../../records/pages/trail.tsx';
import { loadSpine, type Spine } from '../../../records/spine.ts';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Fact, Facts } from '../../../ui/components/Facts.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { countryName } from '../../../web/countries.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { VERB_WORDS } from '../messages/moves.ts';
import { REFUSAL_WORDS } from '../messages/refusals.ts';
import { WORDS } from '../messages.ts';
import { mayChange, mayKeepHistory } from '../policy.ts';
import { type Agreement, facts } from '../rules.ts';
import { isSigned, type State } from '../states/rules.ts';
import { loadAgreement, loadEvents, loadObligations, loadTexts } from '../store/agreement.ts';
import { loadRules } from '../store/law.ts';
import { agreementCards, followers } from '../store/list.ts';
import type { Choices } from './ActFields.tsx';
import { CORRECT_FORM } from './act-forms.ts';
import { FIELD_WORDS, valueWord } from './history-words.ts';
import { Life } from './Life.tsx';
import { StateOf, tagOf, titleOf } from './list.tsx';
import { NextStep } from './NextStep.tsx';
import type { Refused } from './refused.ts';
import { AddForm, Authorisations, Obligations, Parties, Steps, Terms, Texts } from './sections.tsx';
import { withRules } from './words.ts';

export const agreementPage = (visit: Visit): Promise<Reply> => showRecord(visit, null);

export async function showRecord(visit: Visit, refused: Refused | null): Promise<Reply> {
  const { tx, org, paths, lang, today } = visit;
  const id = visit.params.id ?? '';
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'agreements' ? await loadAgreement(tx, org.id, id) : null;
  if (!spine || !row) return notFound;
  // Only this slice writes the state of an agreement's spine.
  const agreement: Agreement = { ...row, state: spine.state as State };
  const w = words.bind(null, visit);
  const rules = await loadRules(tx, org.id);
  const vocabulary = await loadVocabulary(tx, org.id);
  const names = await memberNames(tx);
  const choices: Choices = {
    vocabulary,
    pieces: await loadAttachments(tx, org.id, id),
    members: [...names].map(([value, label]) => ({ value, label })),
  };
  const obligations = await loadObligations(tx, org.id, id);
  const events = await loadEvents(tx, org.id, id);
  const errors = refused ? errorsOf(withRules(visit, rules, refused.refusals), lang, REFUSAL_WORDS) : {};
  const mine = mayChange(visit.actor, spine) && agreement.state !== 'withdrawn';
  const title = titleOf(visit, { title: spine.title, titleEn: agreement.titleEn });
  const shared = { visit, id, agreement, mine, choices, errors, refused };
  return deskPage({
    title,
    current: 'agreements',
    crumbs: [{ label: w(WORDS.agreements), href: paths.deskRegister('agreements') }],
    status: refused ? 422 : 200,
    body: (
      <>
        <PageHead
          over={
            <>
              {agreement.official && <span class="num">{agreement.official} · </span>}
              <span class="num">{spine.number}</span> · {w(wordOf(vocabulary, 'agreementKind', agreement.kind))}
            </>
          }
          title={title}
          chips={
            <>
              <StateOf visit={visit} state={agreement.state} />
              <Tag icon={spine.visibility === 'public' || spine.visibility === 'organisation' ? undefined : 'lock'}>
                {w(tagOf(spine.visibility === 'organisation' ? 'org' : spine.visibility))}
              </Tag>
            </>
          }
          actions={
            <>
              <SummaryLink visit={visit} record={id} />
              {mine && (
                <ButtonLink href={paths.deskEdit('agreements', id)} icon="pencil" small>
                  {w(WORDS.edit)}
                </ButtonLink>
              )}
            </>
          }
        />
        <div class="record">
          <div class="record__body">
            <NextStep {...shared} spine={spine} rules={rules} today={today} />
            <Terms visit={visit} id={id} agreement={agreement} obligations={obligations} rules={rules} />
            <Parties visit={visit} parties={agreement.parties} />
            {agreement.subject && <Prose title={w(WORDS.subject)}>{agreement.subject}</Prose>}
            <Life visit={visit} agreement={agreement} events={events} names={names}>
              {mine && isSigned(agreement.state) && mayKeepHistory(visit.actor) && (
                <AddForm {...shared} form={CORRECT_FORM} values={daysOf(agreement)} />
              )}
            </Life>
            <Authorisations {...shared} />
            <Steps {...shared} />
            <Obligations {...shared} obligations={obligations} names={names} />
            <Texts {...shared} texts={await loadTexts(tx, org.id, id)} />
            {agreement.reason && <Prose title={w(WORDS.reason)}>{agreement.reason}</Prose>}
          </div>
          <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
            <Facts facts={await keyFacts(visit, spine, agreement, vocabulary)} />
            {await visit.slots.countsToward(visit, facts(id, agreement))}
          </aside>
          {
            await recordTrail(visit, {
              record: id,
              back: paths.deskRecord('agreements', id),
              verbs: VERB_WORDS,
              fields: FIELD_WORDS,
              value: (field, value) => valueWord(visit, vocabulary, field, value),
            })
          }
        </div>
      </>
    ),
  });
}

/** Known days, for the form that corrects them. */
const daysOf = (agreement: Agreement): Readonly<Record<string, string>> => {
  const { signedOn, tabledOn, approvedOn, endorsedOn, inForceOn, endedOn, denouncedOn } = agreement;
  const days = { signedOn, tabledOn, approvedOn, endorsedOn, inForceOn, endedOn, denouncedOn };
  return Object.fromEntries(Object.entries(days).flatMap(([name, day]) => (day === null ? [] : [[name, day]])));
};

const Prose = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="stack-s">
    <h2>{title}</h2>
    <p class="prewrap">{children}</p>
  </section>
);

/** Key facts of an agreement, on its page and on paper. */
export async function keyFacts(
  visit: Visit,
  spine: Spine,
  agreement: Agreement,
  vocabulary: Awaited<ReturnType<typeof loadVocabulary>>,
): Promise<readonly Fact[]> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const cards = await agreementCards(
    tx,
    org.id,
    [agreement.amends, agreement.succeeds].filter((one) => one !== null),
  );
  const later = await followers(tx, org.id, spine.id);
  const linkTo = (one: { readonly id: string; readonly title: string; readonly number: string; readonly official: string | null }) => (
    <a href={paths.deskRecord('agreements', one.id)}>{`${one.official ?? one.number} – ${one.title}`}</a>
  );
  const linked = (id: string | null) => {
    const card = id ? cards.get(id) : undefined;
    return card ? linkTo(card) : '';
  };
  const links = (all: typeof later) => (all.length === 0 ? '' : all.map((one) => <div key={one.id}>{linkTo(one)}</div>));
  const day = (iso: string | null) => (iso ? <Day iso={iso} /> : '');
  return [
    { label: w(WORDS.nature), value: w(wordOf(vocabulary, 'agreementNature', agreement.nature)) },
    { label: w(WORDS.country), value: agreement.country ? countryName(agreement.country, lang) : '' },
    { label: w(WORDS.sector), value: agreement.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', ') },
    { label: w(WORDS.ministries), value: agreement.ministries },
    { label: w(WORDS.signedOn), value: day(agreement.signedOn) },
    { label: w(WORDS.signedPlace), value: agreement.signedPlace },
    { label: w(WORDS.signatories), value: agreement.signatories },
    { label: w(WORDS.endorsedOn), value: day(agreement.endorsedOn) },
    { label: w(WORDS.endorsedReference), value: agreement.endorsedReference },
    { label: w(WORDS.tabledOn), value: day(agreement.tabledOn) },
    { label: w(WORDS.approvedOn), value: day(agreement.approvedOn) },
    { label: w(WORDS.inForceOn), value: day(agreement.inForceOn) },
    { label: w(WORDS.endsOn), value: day(agreement.endsOn) },
    { label: w(WORDS.renewedOn), value: day(agreement.renewedOn) },
    { label: w(WORDS.endedOn), value: day(agreement.endedOn) },
    { label: w(WORDS.denouncedOn), value: day(agreement.denouncedOn) },
    { label: w(WORDS.amends), value: linked(agreement.amends) },
    { label: w(WORDS.succeeds), value: linked(agreement.succeeds) },
    { label: w(WORDS.amendedBy), value: links(later.filter(({ amends }) => amends)) },
    { label: w(WORDS.succeededBy), value: links(later.filter(({ amends }) => !amends)) },
    { label: w(WORDS.source), value: agreement.source },
  ];
}
