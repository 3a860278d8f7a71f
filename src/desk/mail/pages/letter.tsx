import { frameLetter } from '../../../mail/frame.ts';
import { mailboxFor } from '../../../mail/incoming/tags.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage } from '../../administration/pages/shared.tsx';
import { sendAgain } from '../actions.ts';
import { WORDS } from '../messages.ts';
import { OVER } from '../rules.ts';
import { loadMail, type StoredMail } from '../store.ts';
import { Leaving, MailStateChip } from './list.tsx';

/** One letter: what became of it and, unless it holds a personal link, what it says. */
export async function letterPage(visit: Visit): Promise<Reply> {
  const { tx, params, paths } = visit;
  const letter = await loadMail(tx, params.id ?? '');
  if (!letter) return notFound;
  const w = words.bind(null, visit);
  return adminPage(visit, {
    title: letter.subject,
    over: letter.recipient,
    above: { label: w(WORDS.mail), href: paths.mail() },
    actions: !letter.confidential && OVER.includes(letter.state) && (
      <PostButton action={paths.sendLetter(letter.id)}>
        <Button icon="mail" small>
          {w(WORDS.again)}
        </Button>
      </PostButton>
    ),
    body: (
      <>
        <Leaving visit={visit} />
        <div class="record">
          <div class="record__body">
            <h2>{w(WORDS.text)}</h2>
            <Text visit={visit} letter={letter} />
          </div>
          <div class="record__aside">
            <Course visit={visit} letter={letter} />
          </div>
        </div>
      </>
    ),
  });
}

const Text = ({ visit, letter }: { visit: Visit; letter: StoredMail }) => {
  const { content, lang, recipientName: name, subject, record, audience } = letter;
  if (content === null) return <Notice icon="lock">{words(visit, WORDS.secret)}</Notice>;
  const { site, mailboxes } = visit.installation;
  const answered = record !== null && mailboxFor(mailboxes, visit.org.slug, audience) !== undefined;
  const { text } = frameLetter({ ...content, org: visit.org, lang, name, subject, answered }, site);
  return (
    <pre class="note" lang={lang}>
      {text}
    </pre>
  );
};

const Course = ({ visit, letter }: { visit: Visit; letter: StoredMail }) => {
  const w = words.bind(null, visit);
  const { register, record } = letter;
  const { recipientName, recipient, queuedAt, triedAt, sentAt, nextAt, state, attempts, error, messageId } = letter;
  const when = (at: Temporal.Instant | null) => at && moment(at, visit.org.timeZone, visit.lang);
  return (
    <Facts
      facts={[
        { label: w(WORDS.to), value: recipientName || recipient },
        { label: w(WORDS.state), value: <MailStateChip visit={visit} state={state} /> },
        {
          label: w(WORDS.record),
          value: register && record && (
            <a href={visit.slots.recordHref(visit, register, record)}>{w(visit.slots.registerWord(register))}</a>
          ),
        },
        { label: w(WORDS.queued), value: when(queuedAt) },
        { label: w(WORDS.tried), value: when(triedAt) },
        { label: w(WORDS.sentAt), value: when(sentAt) },
        { label: w(WORDS.next), value: state === 'waiting' && triedAt ? when(nextAt) : null },
        { label: w(WORDS.attempts), value: attempts > 0 ? formatNumber(attempts, visit.lang) : null },
        { label: w(WORDS.error), value: error },
        { label: w(WORDS.messageId), value: messageId && <code>{messageId}</code> },
      ]}
    />
  );
};

export async function sendLetterAgain(visit: Visit): Promise<Reply> {
  const sent = await sendAgain(visit, visit.params.id ?? '');
  return sent.ok ? redirect(withQuery(visit.paths.mail(), { fait: 'envoi' })) : refused(...sent.refusals);
}
