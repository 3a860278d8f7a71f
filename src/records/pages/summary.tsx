import type { Summary, SummarySection } from '../../documents/shapes.ts';
import { writePdf } from '../../documents/write.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { plain } from '../../ui/plain.tsx';
import { formatDate } from '../../ui/typography.ts';
import { notFound, type Reply, refused } from '../../web/reply.ts';
import { get, type Route } from '../../web/route.ts';
import type { RecordSection, RecordSummary } from '../../web/summary.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS as FILE_WORDS } from '../attachments/messages.ts';
import { loadAttachments } from '../attachments/store.ts';
import { loadSpine, type Spine } from '../spine.ts';
import { VISIBILITY_TAGS, WORDS } from './messages.ts';

/** The way to a record on paper, for the head of its page. */
export const SummaryLink = ({ visit, record }: { visit: Visit; record: string }) => (
  <ButtonLink href={visit.paths.summary(record)} icon="download" small>
    {words(visit, WORDS.summary)}
  </ButtonLink>
);

/** A record as an accessible PDF, for whoever may read its page. It is written once its transaction has ended. */
async function summaryFile(visit: Visit): Promise<Reply> {
  const { tx, org, lang, today } = visit;
  const spine = await loadSpine(tx, org.id, visit.params.id ?? '');
  const said = spine && (await visit.slots.summaries.get(spine.register)?.(visit, spine.id));
  if (!spine || !said) return notFound;
  const data = await summaryOf(visit, spine, said);
  return {
    kind: 'elsewhere',
    ask: async () => {
      const written = await writePdf({
        template: 'summary',
        lang,
        organisation: org.name[lang],
        fictional: org.fictional,
        day: formatDate(today, lang),
        data,
      });
      return async () =>
        written.ok
          ? { kind: 'file', type: 'application/pdf', name: `${spine.number}.pdf`, body: written.value.pdf }
          : refused(...written.refusals);
    },
  };
}

async function summaryOf(visit: Visit, spine: Spine, { kind, title, state, sections }: RecordSummary): Promise<Summary> {
  const attached = await attachedTo(visit, spine.id);
  return {
    kind,
    number: spine.number,
    title: title ?? spine.title,
    state: plain(state, visit.lang),
    visibility: words(visit, VISIBILITY_TAGS[spine.visibility]),
    sections: [...sections, ...attached].map((one) => sectionOf(one, visit.lang)).filter(says),
  };
}

const sectionOf = ({ title, facts, text, table }: RecordSection, lang: Lang): SummarySection => ({
  ...(title === undefined ? {} : { title }),
  ...(facts ? { facts: facts.map(({ label, value }) => ({ label, value: plain(value, lang) })).filter(({ value }) => value !== '') } : {}),
  ...(text === undefined ? {} : { text }),
  ...(table ? { table: { ...table, rows: table.rows.map((row) => row.map((cell) => plain(cell, lang))) } } : {}),
});

const says = ({ facts = [], text = '', table }: SummarySection): boolean =>
  facts.length > 0 || text !== '' || (table?.rows.length ?? 0) > 0;

/** What is attached, as far as the visitor may see it: with its digest, so that a copy can be told from the original. */
async function attachedTo(visit: Visit, record: string): Promise<readonly RecordSection[]> {
  const w = words.bind(null, visit);
  const attachments = await loadAttachments(visit.tx, visit.org.id, record);
  const rows = attachments.map(({ title, versions: [{ name, version, sha256 }] }) => [title, name, String(version), sha256]);
  const columns = [w(FILE_WORDS.title), w(FILE_WORDS.file), w(FILE_WORDS.versionShort), w(FILE_WORDS.digest)];
  return [{ title: w(FILE_WORDS.attachments), table: { columns, rows, numeric: [2] } }];
}

export const summaryRoutes: readonly Route[] = [get('/bureau/fiches/:id/fiche.pdf', 'desk', summaryFile)];
