import type { Refusal } from '../../../kernel/decision.ts';
import { loadForPerson } from '../../../records/attachments/shared.ts';
import { sendBytes } from '../../../records/pages/attached-file.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { notFound, portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { followFields, writeFields } from '../fields.ts';
import { acceptSent, choosingAgain } from '../form-files.ts';
import { PERSON_WORDS as WORDS } from '../messages/person.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import { openByPerson, withdrawByPerson, writeByPerson } from '../person.ts';
import { answerQuestion, commentAnswer } from '../satisfaction/answer.ts';
import { LEVELS } from '../satisfaction/rules.ts';
import { loadQuestion } from '../satisfaction/store.ts';
import { type FollowedSaid, showFollowed } from './followed.tsx';

/** Asks for number and code; the number may stand in the address, the code never does. */
export async function followUpPage(visit: Visit): Promise<Reply> {
  return ask(visit, visit.query.get('numero').slice(0, 60), '', []);
}

/** The code comes back as it was typed: to mend one letter, nobody types the others again. */
function ask(visit: Visit, number: string, secret: string, refusals: readonly Refusal[]): Reply {
  const w = words.bind(null, visit);
  const title = w(WORDS.followTitle);
  const errors = errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS);
  return portalPage({
    title,
    current: 'write',
    crumbs: [{ label: w(WORDS.home), href: visit.paths.home() }, { label: title }],
    status: refusals.length === 0 ? 200 : refusals.some(({ id }) => id === 'tooManyTries') ? 429 : 422,
    body: (
      <div class="wrap section stack">
        <h1>{title}</h1>
        <p class="lead">{w(WORDS.followLead)}</p>
        <Form action={visit.paths.followUp()} class="form entry__form">
          <ErrorSummary errors={errors} />
          <TextField
            name="number"
            label={w(WORDS.number)}
            help={w(WORDS.numberHelp)}
            value={number}
            error={errors.number}
            maxlength={60}
            width="medium"
          />
          <TextField
            name="secret"
            label={w(WORDS.secret)}
            help={w(WORDS.secretHelp)}
            value={secret}
            error={errors.secret}
            maxlength={100}
          />
          <FormActions>
            <Button kind="primary">{w(WORDS.open)}</Button>
          </FormActions>
        </Form>
        <p>
          {w(WORDS.lost)} <a href={visit.paths.requestForm()}>{w(WORDS.requestTitle)}</a>
        </p>
      </div>
    ),
  });
}

/** Opens the request of the form, does something with it, and shows it: number and code come with every form of its page. */
async function opened(visit: Visit, locked: boolean, work: (loaded: LoadedRequest) => Promise<Reply>): Promise<Reply> {
  const read = readFields(followFields, visit.form);
  if (!read.ok) return ask(visit, visit.form.get('number'), visit.form.get('secret'), read.refusals);
  const loaded = await openByPerson(visit, read.value, locked);
  return loaded.ok ? work(loaded.value) : ask(visit, visit.form.get('number'), visit.form.get('secret'), loaded.refusals);
}

export const followedPage = (visit: Visit): Promise<Reply> => opened(visit, false, (loaded) => showFollowed(visit, loaded, {}));

export const sendMessage = (visit: Visit): Promise<Reply> =>
  opened(visit, true, async (loaded) => {
    const refuse = (refusals: readonly Refusal[]) =>
      showFollowed(visit, loaded, { refusals: choosingAgain(visit, refusals), body: visit.form.get('body') });
    const read = readFields(writeFields, visit.form);
    const files = await acceptSent(visit);
    if (!read.ok || !files.ok) return refuse([...(read.ok ? [] : read.refusals), ...(files.ok ? [] : files.refusals)]);
    const said = { body: read.value.body, files: files.value, isComplete: visit.form.get('complete') !== '' };
    const sent = await writeByPerson(visit, loaded, said);
    if (!sent.ok) return refuse(sent.refusals);
    return again(visit, 'messageSent');
  });

export const withdraw = (visit: Visit): Promise<Reply> =>
  opened(visit, true, async (loaded) => {
    const done = await withdrawByPerson(visit, loaded);
    return done.ok ? again(visit, 'withdrawn') : showFollowed(visit, loaded, { refusals: done.refusals });
  });

/** The question of satisfaction, for who has number and code rather than the letter. */
export const answerFollowed = (visit: Visit): Promise<Reply> =>
  opened(visit, false, async (loaded) => {
    const level = LEVELS.find((one) => one === visit.form.get('level'));
    const question = await loadQuestion(visit.tx, visit.org.id, loaded.spine.id);
    const done = level && question && (await answerQuestion(visit, { ...loaded, question }, level));
    return done?.ok
      ? again(visit, 'thanks')
      : showFollowed(visit, loaded, { refusals: done?.refusals ?? [{ id: 'required', field: 'level' }] });
  });

export const commentFollowed = (visit: Visit): Promise<Reply> =>
  opened(visit, false, async (loaded) => {
    const comment = visit.form.get('comment').trim().slice(0, 2000);
    const question = await loadQuestion(visit.tx, visit.org.id, loaded.spine.id);
    if (comment === '' || !question) return showFollowed(visit, loaded, {});
    const done = await commentAnswer(visit, { ...loaded, question }, comment);
    return done.ok ? again(visit, 'thanksComment') : showFollowed(visit, loaded, { refusals: done.refusals });
  });

/** One file of the request, by who has number and code. */
export const sendFile = (visit: Visit): Promise<Reply> =>
  opened(visit, false, async () => {
    const found = (await loadForPerson(visit.tx)).find(({ id }) => id === visit.form.get('file'));
    return found ? sendBytes(visit, found) : notFound;
  });

/** The page as it is after the act. */
const again = (visit: Visit, said: FollowedSaid): Promise<Reply> => opened(visit, false, (loaded) => showFollowed(visit, loaded, { said }));
