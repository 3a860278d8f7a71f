import type { Summary, SummarySection } from '../../documents/shapes.ts';
import { writePdf } from '../../documents/write.ts';
import { type Staged, stageBytes } from '../../files/stage.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { plain } from '../../ui/plain.tsx';
import { formatDate } from '../../ui/typography.ts';
import { notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { get, post, type Route } from '../../web/route.ts';
import type { RecordSection, RecordSummary } from '../../web/summary.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS as FILE_WORDS } from '../attachments/messages.ts';
import { ATTACHERS } from '../attachments/policy.ts';
import { attach, loadAttachments } from '../attachments/store.ts';
import { loadSpine, type Spine } from '../spine.ts';
import { attaching, backTo, recordTarget, sealedWith } from './attach-target.ts';
import { VISIBILITY_TAGS, WORDS } from './messages.ts';

/** The way to a record on paper, for the head of its page. */
export const SummaryLink = ({ visit, record }: { visit: Visit; record: string }) => (
  <ButtonLink href={visit.paths.summary(record)} icon="download" small>
    {words(visit, WORDS.summary)}
  </ButtonLink>
);

/** What a record says of itself on paper: read now, written as a PDF once the transaction has ended. Null: not there for the visitor. */
async function paperOf(visit: Visit) {
  const { tx, org, lang, today } = visit;
  const spine = await loadSpine(tx, org.id, visit.params.id ?? '');
  const said = spine && (await visit.slots.summaries.get(spine.register)?.(visit, spine.id));
  if (!spine || !said) return null;
  const data = await summaryOf(visit, spine, said);
  const day = formatDate(today, lang);
  const write = () => writePdf({ template: 'summary', lang, organisation: org.name[lang], fictional: org.fictional, day, data });
  return { spine, day, write };
}

/** A record as an accessible PDF, for whoever may read its page. */
async function summaryFile(visit: Visit): Promise<Reply> {
  const paper = await paperOf(visit);
  if (!paper) return notFound;
  return {
    kind: 'elsewhere',
    ask: async () => {
      const written = await paper.write();
      return async () =>
        written.ok
          ? { kind: 'file', type: 'application/pdf', name: `${paper.spine.number}.pdf`, body: written.value.pdf }
          : refused(...written.refusals);
    },
  };
}

/** Keeps the summary of today among the record's attachments, as it reads for whoever keeps it. Sent twice, it is kept once. */
async function keepSummary(visit: Visit): Promise<Reply> {
  const { done, installation } = visit;
  const { folder, limits } = installation.files;
  const paper = await paperOf(visit);
  if (!paper) return notFound;
  if (done !== null) return redirect(backTo(visit, paper.spine));
  return {
    kind: 'elsewhere',
    ask: async () => {
      const written = await paper.write();
      const staged = written.ok ? await stageBytes(folder, written.value.pdf, limits.bytes) : null;
      return async (later) => {
        if (!written.ok) return refused(...written.refusals);
        if (!staged) return refused({ id: 'documentTooLong' });
        return attachSummary(later, staged, paper.day);
      };
    },
  };
}

async function attachSummary(visit: Visit, staged: Staged, day: string): Promise<Reply> {
  const { tx, actor, now, fresh, installation } = visit;
  const target = await recordTarget(visit);
  if (!target) return notFound;
  const { spine } = target;
  const title = words(visit, WORDS.summaryOn).replace('{day}', day);
  const name = `${spine.number}.pdf`;
  await attach(tx, installation.files, attaching(visit, target), { staged, name, type: 'application/pdf' }, { id: fresh, title });
  await appendEntry(tx, actor, now, {
    verb: 'attach',
    register: spine.register,
    record: spine.id,
    ...sealedWith(spine),
    changes: {
      attachment: [null, title],
      attachmentFile: [null, name],
      attachmentVersion: [null, 1],
      attachmentDigest: [null, staged.digest],
    },
  });
  return redirect(backTo(visit, spine));
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

export const summaryRoutes: readonly Route[] = [
  get('/bureau/fiches/:id/fiche.pdf', 'desk', summaryFile),
  post('/bureau/fiches/:id/fiche', 'desk', keepSummary, ATTACHERS),
];
