import type { ComponentChildren } from 'preact';
import { type Bilingual, say, written } from '../../../kernel/bilingual.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Commands } from '../../../ui/components/Commands.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Icon } from '../../../ui/components/Icon.tsx';
import { PageHead, SectionHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { formatDate, formatNumber, plural } from '../../../ui/typography.ts';
import { words } from '../../../web/visit.ts';
import { MOST_COUNTED } from '../../pages/behind.ts';
import { Citation } from '../../pages/Citation.tsx';
import { figureOf } from '../../pages/figure.ts';
import { sentenceOf } from '../../pages/sentence.ts';
import { ResultChip, whyNone } from '../../pages/verdict-look.tsx';
import { FIGURE, USE_WORDS } from '../messages.ts';
import { mayPropose } from '../policy.ts';
import { dayOf, type FigureProps, type FigureView } from './figure-view.ts';
import { Restatement } from './Restatement.tsx';

/** A figure as it was approved: what it is, who answers for it, what it follows from, and what the registers say since. */
export const FigureBody = (props: FigureProps & { readonly proof: ComponentChildren }) => {
  const { visit, view, inside, proof } = props;
  const { lang, paths } = visit;
  const { stored, indicator, figure, closing, explanation, line } = view.published;
  const w = words.bind(null, visit);
  const fileOf = (file: 'liste.json' | 'liste.csv') =>
    (inside ? paths.deskFigureFile : paths.figureFile)(stored.id, indicator.no, file, figure.year);
  return (
    <>
      <PageHead
        title={say(figure.definition.label, lang)}
        over={`${say(stored.title, lang)} · ${figure.year}`}
        chips={<ResultChip result={view.published.result} lang={lang} />}
        actions={
          inside &&
          mayPropose(visit.actor) && (
            <ButtonLink href={paths.proposeCorrection(stored.id, indicator.no, { exercice: figure.year })} small>
              {w(FIGURE.propose)}
            </ButtonLink>
          )
        }
      />
      <div class="record">
        <div class="record__body">
          <div>
            <Values {...props} />
            {!inside && closing.publishedAt && (
              <Citation
                visit={visit}
                sentence={sentenceOf(indicator, view.published.result, visit.today, '', lang).quoted}
                label={figure.definition.label}
                plan={stored.title}
                no={indicator.no}
                publishedOn={dayOf(visit, closing.publishedAt)}
                path={paths.figure(stored.id, indicator.no, { exercice: figure.year })}
              />
            )}
          </div>
          {explanation && (
            <section>
              <SectionHead title={w(FIGURE.explanation)} />
              <p class="prose" lang={written(lang)}>
                {explanation}
              </p>
            </section>
          )}
          <Restatement {...props} />
          <section id="enregistrements">
            <div class="section__head">
              <h2>{w(FIGURE.list)}</h2>
              {line && (
                <p class="row exports no-print">
                  <Icon name="download" /> <a href={fileOf('liste.json')}>JSON</a> <a href={fileOf('liste.csv')}>CSV</a>
                </p>
              )}
            </div>
            {line ? (
              <List {...props} />
            ) : (
              <EmptyState title={w(FIGURE.noList)} level={3}>
                {w(FIGURE.noListLead)}
              </EmptyState>
            )}
          </section>
          <Uses {...props} />
        </div>
        <aside class="record__aside" aria-label={w(FIGURE.declaration)}>
          <Facts
            facts={[
              { label: w(FIGURE.publishedOn), value: closing.publishedAt && formatDate(dayOf(visit, closing.publishedAt), lang) },
              { label: w(FIGURE.approvedOn), value: closing.approvedAt && formatDate(dayOf(visit, closing.approvedAt), lang) },
              { label: w(FIGURE.signedBy), value: <Written>{`${closing.signer}, ${closing.signerFunction}`}</Written> },
              { label: w(FIGURE.exact), value: figure.value },
              { label: w(FIGURE.count), value: line && formatNumber(figure.facts, lang) },
              { label: w(FIGURE.cut), value: formatNumber(figure.cut, lang) },
              { label: w(FIGURE.digest), value: <code class="digest">{figure.digest}</code> },
            ]}
          />
          <Panel title={w(FIGURE.declaration)}>
            <p lang={written(lang)}>{closing.declaration}</p>
          </Panel>
          <section class="panel stack-s" id="verifier">
            <h2>{w(FIGURE.check)}</h2>
            {line && <Commands lead={w(FIGURE.checkLead)} lines={['npx chancery verify --file liste.json']} />}
            {proof}
          </section>
        </aside>
      </div>
    </>
  );
};

/** « Publié : 812 · Valeur à ce jour : 809 ». */
const Values = ({ visit, view }: FigureProps) => {
  const { lang, today, slots } = visit;
  const { result, closing } = view.published;
  const w = words.bind(null, visit);
  const said = (label: string, value: string) => w(FIGURE.line).replace('{label}', label).replace('{value}', value);
  const text = (one: typeof result): string => {
    const { text: figure, sub } = figureOf(one, today, lang);
    return figure === '–' ? whyNone(one, slots.kinds, lang) || figure : [figure, sub && `(${sub})`].filter(Boolean).join(' ');
  };
  return (
    <p class="answer__s">
      <strong>{said(w(closing.publishedAt ? FIGURE.published : FIGURE.approved), text(result))}</strong>
      {result.restated && ` · ${said(w(FIGURE.today), text({ ...result, outcome: result.restated }))}`}
    </p>
  );
};

const List = ({ visit, view, inside }: FigureProps) => {
  const { lang, paths, slots } = visit;
  const { stored, indicator, figure, line } = view.published;
  const w = words.bind(null, visit);
  const here = (query: Readonly<Record<string, string>>) =>
    `${(inside ? paths.deskFigure : paths.figure)(stored.id, indicator.no, { exercice: figure.year, ...query })}#enregistrements`;
  const hrefOf = (one: FigureView['lines'][number]): string | null =>
    inside ? slots.recordHref(visit, one.register, one.record) : slots.publicHref(visit, one.register, one.record, one.state);
  if (view.lines.length === 0 && (view.hidden?.hidden ?? 0) === 0) {
    return (
      <EmptyState title={w(FIGURE.none)} level={3}>
        {w(FIGURE.noneLead)}
      </EmptyState>
    );
  }
  return (
    <>
      <p class="muted">{w(FIGURE.listLead)}</p>
      <DataTable
        caption={w(FIGURE.list)}
        hideCaption
        compact
        class="records"
        rows={view.lines}
        rowKey={({ fact }) => fact}
        columns={[
          { id: 'date', label: w(FIGURE.date), nowrap: true, cell: ({ day }) => <Day iso={day} short /> },
          {
            id: 'record',
            label: w(FIGURE.record),
            head: true,
            cell: (row) => <Written href={hrefOf(row)}>{row.title}</Written>,
          },
          ...(line?.counts === 'met'
            ? [{ id: 'met', label: w(FIGURE.met), cell: (row: FigureView['lines'][number]) => w(row.met ? FIGURE.yes : FIGURE.noWord) }]
            : []),
          ...(line?.counts === 'amount'
            ? [
                {
                  id: 'amount',
                  label: w(FIGURE.amount),
                  end: true,
                  cell: (row: FigureView['lines'][number]) => formatNumber(Number(row.amount ?? 0), lang, 2),
                },
              ]
            : []),
          { id: 'number', label: w(FIGURE.number), nowrap: true, end: true, cell: ({ number }) => <span class="muted">{number}</span> },
          ...(inside && mayPropose(visit.actor)
            ? [
                {
                  id: 'propose',
                  label: w(FIGURE.propose),
                  hideLabel: true,
                  end: true,
                  cell: (row: FigureView['lines'][number]) => (
                    <a href={paths.proposeCorrection(stored.id, indicator.no, { exercice: figure.year, fiche: row.record })}>
                      <Icon name="pencil" size={14} />
                      <span class="sr-wide">{w(FIGURE.propose)}</span>
                      <span class="sr"> ({row.number})</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Pager previous={view.paged ? here({}) : undefined} next={view.next ? here({ avant: view.next }) : undefined}>
        {countWords({ visit, view, inside })}
      </Pager>
    </>
  );
};

function countWords({ visit, view, inside }: FigureProps): string {
  const { lang } = visit;
  const count = (text: Bilingual, n: number): string => words(visit, text).replace('{n}', formatNumber(n, lang));
  const counted = ({ one, other }: { readonly one: Bilingual; readonly other: Bilingual }, n: number): string =>
    plural(n, lang, count(one, n), count(other, n));
  if (!view.hidden) return count(FIGURE.many, MOST_COUNTED);
  const { seen, hidden } = view.hidden;
  const shown = counted(inside ? FIGURE.seenInside : FIGURE.seen, seen);
  return hidden === 0 ? shown : `${shown} · ${counted(FIGURE.hidden, hidden)}`;
}

/** Base year, earlier years, the whole register: each list with its own cut. */
const Uses = ({ visit, view }: FigureProps) => {
  const { lang } = visit;
  const { uses } = view.published;
  const w = words.bind(null, visit);
  if (uses.length < 2) return null;
  return (
    <section>
      <SectionHead title={w(FIGURE.uses)} />
      <DataTable
        caption={w(FIGURE.uses)}
        hideCaption
        compact
        rows={uses}
        rowKey={({ role, line }) => `${role} ${line.id}`}
        columns={[
          { id: 'role', label: w(FIGURE.role), head: true, cell: ({ role, line }) => `${w(USE_WORDS[role])}, ${line.year}` },
          {
            id: 'period',
            label: w(FIGURE.period),
            cell: ({ line }) => (
              <span>
                <Day iso={line.first} short /> – <Day iso={line.last} short />
              </span>
            ),
          },
          { id: 'facts', label: w(FIGURE.facts), end: true, cell: ({ line }) => formatNumber(line.facts, lang) },
          { id: 'cut', label: w(FIGURE.cut), end: true, cell: ({ line }) => formatNumber(line.cut, lang) },
          { id: 'digest', label: w(FIGURE.digest), cell: ({ line }) => <code class="digest">{line.digest}</code> },
        ]}
      />
    </section>
  );
};
