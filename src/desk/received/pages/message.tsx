import { memberNames } from '../../../identity/members.ts';
import type { Decision, Refusal } from '../../../kernel/decision.ts';
import { readMessage } from '../../../mail/incoming/read.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { attachMessage, discardMessage, takeMessage } from '../actions.ts';
import { attachFields, discardFields } from '../fields.ts';
import { REASON_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { DECIDABLE } from '../rules.ts';
import { loadRaw, loadReceived, type StoredMessage } from '../store.ts';
import { StateOf } from './list.tsx';

export const messagePage = (visit: Visit): Promise<Reply> => showMessage(visit, []);

async function showMessage(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, org, params, paths } = visit;
  const message = await loadReceived(tx, org.id, params.id ?? '');
  if (!message) return notFound;
  const w = words.bind(null, visit);
  const { audience, state, reason, body } = message;
  const why = REASON_WORDS[reason];
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  const title = message.subject || w(WORDS.noSubject);
  return deskPage({
    title,
    current: 'received',
    crumbs: [{ label: w(WORDS.received), href: paths.received() }, { label: title }],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          title={title}
          over={message.senderName || message.sender || w(WORDS.nobody)}
          chips={
            <>
              <StateOf visit={visit} state={state} />
              {audience === 'confidential' && <Tag icon="lock">{w(WORDS.confidential)}</Tag>}
            </>
          }
        />
        <div class="stack">
          <ErrorSummary errors={errors} />
          {why && (
            <Notice title={w(WORDS.why)} tone={state === 'aside' ? 'warn' : undefined}>
              {w(why)}
            </Notice>
          )}
        </div>
        <div class="record">
          <div class="record__body">
            <section class="stack">
              <h2>{w(WORDS.text)}</h2>
              {body === '' ? (
                <p>{w(WORDS.noText)}</p>
              ) : (
                <div class="panel">
                  <p class="prewrap">{body}</p>
                </div>
              )}
            </section>
            {DECIDABLE.includes(state) && <Acts visit={visit} message={message} errors={errors} />}
          </div>
          <aside class="record__aside">
            <Course visit={visit} message={message} attachments={await namesOf(visit, message)} people={await memberNames(tx)} />
          </aside>
        </div>
      </>
    ),
  });
}

/** Names and sizes of what came with a message; nothing where it cannot be read, or is emptied. */
async function namesOf({ tx, org, lang }: Visit, { id, whole }: StoredMessage): Promise<readonly string[]> {
  const raw = whole ? await loadRaw(tx, org.id, id) : null;
  const read = raw ? await readMessage(raw).catch(() => null) : null;
  return read?.attachments.map(({ name, content }) => `${name} (${kilobytes(content.length, lang)})`) ?? [];
}

const kilobytes = (bytes: number, lang: Visit['lang']): string =>
  words({ lang }, WORDS.kilobytes).replace('{n}', formatNumber(Math.max(1, Math.round(bytes / 1000)), lang));

/** Three ways: each its own form, so that what was typed in one is kept when another is refused. */
const Acts = ({ visit, message: { id, box }, errors }: { visit: Visit; message: StoredMessage; errors: FieldErrors }) => {
  const w = words.bind(null, visit);
  const { paths, form } = visit;
  return (
    <section class="stack">
      <h2>{w(WORDS.decide)}</h2>
      <Panel title={w(WORDS.take)} level={3}>
        <Form action={paths.receivedAct(id, 'demande')}>
          <p class="help">{w(WORDS.takeHelp)}</p>
          <div class="row">
            <Button kind="primary">{w(box === 'complaints' ? WORDS.takeComplaintGo : WORDS.takeGo)}</Button>
          </div>
        </Form>
      </Panel>
      <Panel title={w(WORDS.attach)} level={3}>
        <Form action={paths.receivedAct(id, 'rattachement')}>
          <TextField name="number" label={w(WORDS.number)} help={w(WORDS.numberHelp)} value={form.get('number')} error={errors.number} />
          <div class="row">
            <Button>{w(WORDS.attachGo)}</Button>
          </div>
        </Form>
      </Panel>
      <Panel title={w(WORDS.discard)} level={3}>
        <Form action={paths.receivedAct(id, 'rejet')}>
          <TextArea name="reason" label={w(WORDS.reason)} value={form.get('reason')} error={errors.reason} rows={2} maxlength={2000} />
          <div class="row">
            <Button kind="danger">{w(WORDS.discardGo)}</Button>
          </div>
        </Form>
      </Panel>
    </section>
  );
};

interface CourseProps {
  readonly visit: Visit;
  readonly message: StoredMessage;
  readonly attachments: readonly string[];
  readonly people: ReadonlyMap<string, string>;
}

const Course = ({ visit, message, attachments, people }: CourseProps) => {
  const w = words.bind(null, visit);
  const { id, sender, box, size, arrivedAt, register, record, decidedAt, decidedBy, remark } = message;
  const when = (at: Temporal.Instant) => moment(at, visit.org.timeZone, visit.lang);
  return (
    <>
      <Facts
        facts={[
          { label: w(WORDS.from), value: sender },
          { label: w(WORDS.arrived), value: when(arrivedAt) },
          { label: w(WORDS.mailbox), value: w(box === 'complaints' ? WORDS.complaints : WORDS.general) },
          { label: w(WORDS.size), value: kilobytes(size, visit.lang) },
          {
            label: w(WORDS.attachments),
            value:
              attachments.length === 0 ? null : (
                <ul>
                  {attachments.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              ),
          },
          {
            label: w(WORDS.file),
            value: register && record && <a href={visit.slots.recordHref(visit, register, record)}>{w(WORDS.openFile)}</a>,
          },
          { label: w(WORDS.decided), value: decidedAt && `${when(decidedAt)}, ${people.get(decidedBy ?? '') ?? '–'}` },
          { label: w(WORDS.remark), value: remark },
        ]}
      />
      <p class="help">{w(WORDS.downloadHelp)}</p>
      <ButtonLink href={visit.paths.receivedRaw(id)} icon="download">
        {w(WORDS.download)}
      </ButtonLink>
    </>
  );
};

/** The message as it came: kept by the browser, never shown by it. */
export async function rawMessage({ tx, org, params }: Visit): Promise<Reply> {
  const message = await loadReceived(tx, org.id, params.id ?? '');
  const raw = message ? await loadRaw(tx, org.id, message.id) : null;
  return raw ? { kind: 'file', type: 'application/octet-stream', name: 'message.eml', body: raw } : notFound;
}

async function answer(visit: Visit, did: Decision<unknown>, done: string): Promise<Reply> {
  if (did.ok) return redirect(visit.paths.received({ fait: done }));
  const [first] = did.refusals;
  return first && ['notFound', 'forbidden'].includes(first.id) ? refused(...did.refusals) : showMessage(visit, did.refusals);
}

export const take = async (visit: Visit): Promise<Reply> => answer(visit, await takeMessage(visit), 'demande');

export async function attach(visit: Visit): Promise<Reply> {
  const read = readFields(attachFields, visit.form);
  return answer(visit, read.ok ? await attachMessage(visit, read.value.number) : read, 'rattachement');
}

export async function discard(visit: Visit): Promise<Reply> {
  const read = readFields(discardFields, visit.form);
  return answer(visit, read.ok ? await discardMessage(visit, read.value.reason) : read, 'rejet');
}
