import { addSignInLink, LINK_MINUTES, mayAskLink, takeSignInLink } from '../../../identity/links.ts';
import { beginSession } from '../../../identity/session.ts';
import { newToken } from '../../../identity/token.ts';
import { say } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { queueMail } from '../../../mail/queue.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { paths } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { linkFields } from '../fields.ts';
import { LINK_WORDS as WORDS } from '../messages/link.ts';
import { WORDS as DOOR, REFUSAL_WORDS } from '../messages.ts';
import { arrive } from './arrive.ts';

export const askLinkPage = (visit: Visit): Promise<Reply> => Promise.resolve(showForm(visit, []));

/** Sends a link to a partner who may have one, and says the same whoever was asked for. */
export async function askLink(visit: Visit): Promise<Reply> {
  const { tx, now, org, client } = visit;
  const read = readFields(linkFields, visit.form);
  if (!read.ok) return showForm(visit, read.refusals);
  const { email } = read.value;
  const allowed = await mayAskLink(tx, email, client.address, now);
  if (!allowed.ok) return showForm(visit, withTime(visit, allowed.refusals), 429);
  const token = newToken();
  const found = await addSignInLink(tx, email, token, now);
  if (found) {
    const { name, lang } = found;
    const fill = (text: string): string => text.replace('{org}', () => say(org.name, lang)).replace('{minutes}', String(LINK_MINUTES));
    await queueMail(
      tx,
      org,
      {
        to: { email: found.email, name, lang },
        subject: fill(say(WORDS.mailSubject, lang)),
        paragraphs: [fill(say(WORDS.mailBody, lang)), say(WORDS.mailUnknown, lang)],
        action: { label: say(WORDS.mailGo, lang), href: paths(org, lang).useLink(token) },
        confidential: true,
      },
      now,
    );
  }
  const w = words.bind(null, visit);
  return barePage({
    title: w(WORDS.asked),
    current: '',
    body: (
      <div class="stack">
        <h1>{w(WORDS.asked)}</h1>
        <p class="lead">{w(WORDS.askedLead).replace('{minutes}', String(LINK_MINUTES))}</p>
        <Leaves visit={visit} />
        <p>
          <a href={visit.paths.signIn()}>{w(WORDS.back)}</a>
        </p>
      </div>
    ),
  });
}

/** Looks at nothing: programs that open the links of a letter use none up, and learn nothing. */
export async function linkPage(visit: Visit): Promise<Reply> {
  const w = words.bind(null, visit);
  return barePage({
    title: w(WORDS.confirm),
    current: '',
    body: (
      <div class="stack">
        <h1>{w(WORDS.confirm)}</h1>
        <p class="lead">{w(WORDS.confirmLead)}</p>
        <PostButton action={visit.paths.useLink(visit.params.token ?? '')}>
          <Button kind="primary">{w(WORDS.confirmGo)}</Button>
        </PostButton>
      </div>
    ),
  });
}

export async function useLink(visit: Visit): Promise<Reply> {
  const { tx, now, client } = visit;
  const account = await takeSignInLink(tx, visit.params.token ?? '', now);
  if (account === null) return over(visit);
  const begun = await beginSession(tx, { account, method: 'link', strong: false, agent: client.agent, address: client.address }, now);
  return begun.ok ? arrive(visit, begun.value, '') : over(visit);
}

function over(visit: Visit): Reply {
  const w = words.bind(null, visit);
  return barePage({
    title: w(WORDS.over),
    current: '',
    status: 404,
    body: (
      <div class="stack">
        <h1>{w(WORDS.over)}</h1>
        <p class="lead">{w(WORDS.overLead).replace('{minutes}', String(LINK_MINUTES))}</p>
        <ButtonLink kind="primary" href={visit.paths.askLink()}>
          {w(WORDS.askGo)}
        </ButtonLink>
      </div>
    ),
  });
}

const Leaves = ({ visit }: { visit: Visit }) =>
  visit.installation.mailLeaves && !visit.org.fictional ? null : <Notice tone="warn">{words(visit, WORDS.noneLeaves)}</Notice>;

function showForm(visit: Visit, refusals: readonly Refusal[], status = refusals.length > 0 ? 422 : 200): Reply {
  const { paths: to, form } = visit;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  return barePage({
    title: w(WORDS.ask),
    current: '',
    status,
    body: (
      <div class="stack">
        <h1>{w(WORDS.ask)}</h1>
        <p class="lead">{w(WORDS.askLead).replace('{minutes}', String(LINK_MINUTES))}</p>
        <Leaves visit={visit} />
        <Form action={to.askLink()}>
          <ErrorSummary errors={errors} />
          <TextField
            name="email"
            type="email"
            label={w(DOOR.email)}
            value={form.get('email')}
            error={errors.email}
            autocomplete="username"
          />
          <FormActions>
            <Button kind="primary">{w(WORDS.askGo)}</Button>
            <a class="btn btn--quiet" href={to.signIn()}>
              {w(WORDS.back)}
            </a>
          </FormActions>
        </Form>
      </div>
    ),
  });
}
