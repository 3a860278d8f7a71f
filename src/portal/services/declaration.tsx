import type { Declaration } from '../../clocks/declaration.ts';
import { type PresentCalendar, presentCalendar } from '../../clocks/present.ts';
import { inForce, type Result, resultsOf, shareOf } from '../../clocks/results.ts';
import type { Standard } from '../../clocks/standard.ts';
import { loadDeclaration, loadStandards, readResults } from '../../clocks/store.ts';
import { say } from '../../kernel/bilingual.ts';
import { type FiscalYear, fiscalYearOf, previousYear } from '../../kernel/fiscal.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { Contacts } from './Contacts.tsx';
import { shareWords } from './columns.ts';
import { ANCHORS, WORDS } from './messages.ts';
import { OpeningHours } from './OpeningHours.tsx';
import { percentWords } from './results.tsx';

/** What the organisation declares: commitments, standards with the last results, hours, contacts, how to complain. */
export async function declarationPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, today } = visit;
  const w = words.bind(null, visit);
  const year = previousYear(fiscalYearOf(today, org.fiscalStart));
  const [declaration, standards, calendar] = await Promise.all([
    loadDeclaration(tx, org.id, today),
    loadStandards(tx, org.id),
    presentCalendar(tx, org.id, null),
  ]);
  const results = standards.length > 0 ? resultsOf(await readResults(tx, year.first, year.last, today), standards, year, today) : [];
  const title = declaration ? say(declaration.title, lang) : w(WORDS.title);
  return portalPage({
    title,
    current: 'services',
    shared: true,
    description: title,
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.title) }],
    body: (
      <div class="wrap section stack">
        <div class="planhead">
          <div>
            {declaration && (
              <p class="eyebrow">
                {say(declaration.dated, lang)}
                {declaration.identifier && ` · ${declaration.identifier}`}
              </p>
            )}
            <h1>{title}</h1>
          </div>
          <p class="row no-print">
            <ButtonLink href={paths.requestForm()} kind="primary">
              {w(WORDS.ask)}
            </ButtonLink>
            <ButtonLink href={paths.followUp()}>{w(WORDS.follow)}</ButtonLink>
          </p>
        </div>
        {!declaration && <EmptyState title={w(WORDS.noDeclaration)}>{w(WORDS.noDeclarationLead)}</EmptyState>}
        {declaration?.officialLanguage && declaration.officialLanguage !== lang && <Notice>{w(WORDS.translated)}</Notice>}
        {org.fictional && <Notice>{w(WORDS.fictional)}</Notice>}
        <div class="grid grid--aside">
          <div class="stack">
            {declaration && <Promises visit={visit} declaration={declaration} />}
            {declaration && (
              <Standards
                visit={visit}
                declaration={declaration}
                standards={inForce(standards, fiscalYearOf(today, org.fiscalStart))}
                results={results}
                year={year}
              />
            )}
          </div>
          <div class="stack">
            <Practical visit={visit} declaration={declaration} calendar={calendar} />
          </div>
        </div>
      </div>
    ),
  });
}

const Promises = ({ visit, declaration }: { visit: Visit; declaration: Declaration }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return (
    <>
      <section class="prose">
        <h2>{w(WORDS.mission)}</h2>
        {declaration.mission.map((text) => (
          <p key={text.fr}>{say(text, lang)}</p>
        ))}
        {declaration.clientele.length > 0 && (
          <>
            <p>{w(WORDS.clientele)}</p>
            <ul>
              {declaration.clientele.map((text) => (
                <li key={text.fr}>{say(text, lang)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="prose">
        <h2>{w(WORDS.commitments)}</h2>
        <p>{w(WORDS.commitsTo)}</p>
        <ul>
          {declaration.commitments.map((text) => (
            <li key={text.fr}>{say(text, lang)}</li>
          ))}
        </ul>
      </section>
    </>
  );
};

interface StandardsProps {
  readonly visit: Visit;
  readonly declaration: Declaration;
  readonly standards: readonly Standard[];
  readonly results: readonly Result[];
  readonly year: FiscalYear;
}

const Standards = ({ visit, declaration, standards, results, year }: StandardsProps) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const resultOf = ({ code }: Standard): Result | undefined =>
    results.find((one) => one.standard.code === code && one.quarter === null && one.counts !== null);
  return (
    <section class="stack" id="normes">
      <h2>{w(WORDS.standards)}</h2>
      {[...Map.groupBy(standards, ({ subject }) => say(subject, lang))].map(([subject, own]) => (
        <div key={subject} class="stack-s">
          <h3>{subject}</h3>
          <DataTable
            class="table--even"
            caption={subject}
            hideCaption
            rows={own}
            rowKey={({ code }) => code}
            columns={[
              {
                id: 'commitment',
                label: w(WORDS.commitment),
                head: true,
                cell: (one) => (
                  <>
                    {say(one.wording, lang)}
                    <span class="sub">
                      {w(WORDS.countedFrom).replace('{anchor}', say(ANCHORS[one.anchor] ?? { fr: one.anchor, en: one.anchor }, lang))}{' '}
                      {w(one.pauses ? WORDS.pausesOn : WORDS.pausesOff)}
                    </span>
                  </>
                ),
              },
              {
                id: 'target',
                label: w(WORDS.target),
                nowrap: true,
                cell: (one) => w(WORDS.targetOf).replace('{n}', percentWords(one, lang)),
              },
              {
                id: 'result',
                label: w(WORDS.lastYear).replace('{year}', year.label),
                end: true,
                nowrap: true,
                cell: (one) => {
                  const result = resultOf(one);
                  const share = result?.counts ? shareOf(result.counts) : null;
                  return share && share[1] > 0 ? shareWords(share, lang) : <span class="muted">{w(WORDS.nothingDue)}</span>;
                },
              },
            ]}
          />
        </div>
      ))}
      <div class="prose">
        <h3>{w(WORDS.howCounted)}</h3>
        <p>{say(declaration.note, lang)}</p>
        <p>{w(WORDS.howCountedLead)}</p>
      </div>
      <p>
        <LinkGo href={paths.standardResults()}>{w(WORDS.seeResults)}</LinkGo>
      </p>
      <p>
        <LinkGo href={paths.satisfactionResults()}>{w(WORDS.satisfaction)}</LinkGo>
      </p>
    </section>
  );
};

const Practical = ({
  visit,
  declaration,
  calendar,
}: {
  visit: Visit;
  declaration: Declaration | null;
  calendar: PresentCalendar | null;
}) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return (
    <>
      <OpeningHours visit={visit} calendar={calendar} />
      {declaration?.contacts && <Contacts visit={visit} contacts={declaration.contacts} />}
      {declaration && (
        <section class="stack-s" id="plainte">
          <h2>{w(WORDS.complain)}</h2>
          <p>{say(declaration.complain, lang)}</p>
          <p>
            <LinkGo href={visit.paths.complaintForm()}>{w(WORDS.fileComplaint)}</LinkGo>
          </p>
          {declaration.contacts && (
            <p>
              <a href={`mailto:${declaration.contacts.complaints}`}>{declaration.contacts.complaints}</a>
            </p>
          )}
        </section>
      )}
      {declaration && (
        <section class="stack-s">
          <h2>{w(WORDS.responsibilities)}</h2>
          <p>{say(declaration.responsibilities, lang)}</p>
        </section>
      )}
    </>
  );
};
