import { readClocks, type ShownRun } from '../../../clocks/read.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { FILE_REFUSALS } from '../../../records/attachments/messages.ts';
import { loadForPerson } from '../../../records/attachments/shared.ts';
import { FilesField } from '../../../records/pages/FilesField.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { errorsOf } from '../../../web/refusals.ts';
import { portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { FILES } from '../form-files.ts';
import { dayOf } from '../kept.ts';
import { PERSON_WORDS as WORDS } from '../messages/person.ts';
import { KIND_WORDS, REFUSAL_WORDS, STATE_SAID } from '../messages.ts';
import { isOpen, next, type Request } from '../rules.ts';
import { SATISFACTION_REFUSALS, SATISFACTION_WORDS } from '../satisfaction/messages.ts';
import { Question } from '../satisfaction/pages/Question.tsx';
import { loadQuestion } from '../satisfaction/store.ts';
import { loadMessages, type Message } from '../store/thread.ts';
import { FollowedFiles } from './FollowedFiles.tsx';
import { sayWhat } from './what.ts';

/** What was just done. */
export type FollowedSaid = 'messageSent' | 'withdrawn' | 'thanks' | 'thanksComment';

interface After {
  readonly said?: FollowedSaid;
  readonly refusals?: readonly Refusal[];
  /** A message that was refused, as it was typed. */
  readonly body?: string;
}

/** What the person sees of a request: where it stands, what was written, what she can do. */
export async function showFollowed(
  visit: Visit,
  { spine, request }: LoadedRequest,
  { said, refusals = [], body = '' }: After,
): Promise<Reply> {
  const w = sayWhat(visit, request.kind);
  const messages = await loadMessages(visit.tx, visit.org.id, spine.id);
  const question = await loadQuestion(visit.tx, visit.org.id, spine.id);
  const errors = errorsOf(refusals, visit.lang, { ...FILE_REFUSALS, ...REFUSAL_WORDS, ...SATISFACTION_REFUSALS });
  // Said over the form that it is about; what is about none, over them all.
  const ofMessage = errors.body !== undefined || errors.files !== undefined;
  const proof = (
    <>
      <input type="hidden" name="number" value={spine.number} />
      <input type="hidden" name="secret" value={visit.form.get('secret')} />
    </>
  );
  return portalPage({
    title: spine.number,
    current: 'write',
    crumbs: [
      { label: words(visit, WORDS.home), href: visit.paths.home() },
      { label: w(WORDS.followCrumb), href: visit.paths.followUp() },
      { label: spine.number },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <div class="wrap section stack">
        {said && (
          <Notice tone="ok" live received>
            {w({ ...WORDS, ...SATISFACTION_WORDS }[said])}
          </Notice>
        )}
        <PageHead
          over={
            <>
              <span class="num">{spine.number}</span> · {words(visit, KIND_WORDS[request.kind].one)}
            </>
          }
          title={spine.title}
        />
        <p class="lead">{w(STATE_SAID[request.state]).replace('{to}', () => request.transferredTo)}</p>
        <div class="entry entry--state">
          <div class="entry__form stack">
            {!ofMessage && <ErrorSummary errors={errors} />}
            {question && <Question visit={visit} question={question} errors={errors} proof={proof} />}
            <Messages visit={visit} messages={messages} />
            <FollowedFiles visit={visit} files={await loadForPerson(visit.tx)} proof={proof} />
            {next(request, 'write').ok && (
              <Form action={visit.paths.followUpAct('messages')} draft="message" multipart>
                {ofMessage && <ErrorSummary errors={errors} />}
                {proof}
                <TextArea
                  name="body"
                  label={w(WORDS.write)}
                  help={w(WORDS.writeHelp)}
                  value={body}
                  error={errors.body}
                  rows={6}
                  maxlength={10_000}
                />
                <FilesField
                  name={FILES}
                  error={errors.files}
                  limits={visit.installation.files.limits}
                  lang={visit.lang}
                  multiple
                  optional
                />
                <FormActions>
                  {request.state === 'incomplete' && (
                    <Button kind="primary" name="complete" value="1">
                      {w(WORDS.sendComplete)}
                    </Button>
                  )}
                  <Button kind={request.state === 'incomplete' ? 'secondary' : 'primary'}>{w(WORDS.sendMessage)}</Button>
                </FormActions>
              </Form>
            )}
            {next(request, 'withdraw').ok && (
              <details class="more">
                <summary>{w(WORDS.withdraw)}</summary>
                <Form action={visit.paths.followUpAct('retrait')}>
                  {proof}
                  <p>{w(WORDS.withdrawLead)}</p>
                  <div class="row">
                    <Button kind="danger" small>
                      {w(WORDS.withdrawGo)}
                    </Button>
                  </div>
                </Form>
              </details>
            )}
          </div>
          <aside class="entry__aside" aria-label={w(WORDS.where)}>
            <Where
              visit={visit}
              request={request}
              clocks={(await readClocks(visit.tx, visit.org.id, [spine.id], visit.now)).get(spine.id) ?? []}
            />
          </aside>
        </div>
      </div>
    ),
  });
}

const Where = ({ visit, request, clocks }: { visit: Visit; request: Request; clocks: readonly ShownRun[] }) => {
  const w = sayWhat(visit, request.kind);
  const day = (at: string | null) => (at === null ? null : <Day iso={dayOf(visit.org, Temporal.Instant.from(at))} />);
  return (
    <section class="stack prose">
      <h2>{w(WORDS.where)}</h2>
      <Facts
        long
        facts={[
          { label: w(WORDS.receivedOn), value: day(request.receivedAt) },
          { label: w(WORDS.completeOn), value: request.state === 'received' ? null : day(request.completeAt) },
          { label: w(WORDS.acknowledgedOn), value: day(request.acknowledgedAt) },
          ...clocks
            .filter(({ outcome, due }) => isOpen(request.state) && outcome === 'running' && due !== null)
            .map(({ name, due }) => ({ label: `${words(visit, name)}${w(WORDS.atLatest)}`, value: due && <Day iso={due} /> })),
          { label: w(WORDS.answeredOn), value: day(request.answeredAt) },
        ]}
      />
    </section>
  );
};

const Messages = ({ visit, messages }: { visit: Visit; messages: readonly Message[] }) => (
  <section class="stack prose">
    <h2>{words(visit, WORDS.messages)}</h2>
    {messages.map((message) => (
      <article key={message.id} class="panel">
        <p class="small">
          <strong>{words(visit, message.kind === 'person' ? WORDS.fromYou : WORDS.fromUs)}</strong>{' '}
          <span class="muted">
            <Day iso={dayOf(visit.org, message.at)} />
          </span>
        </p>
        <p class="prewrap">{message.body}</p>
      </article>
    ))}
  </section>
);
