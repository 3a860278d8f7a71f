import { codeAwaited, finishSignIn } from '../../../identity/second-factor.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { codeFields } from '../fields.ts';
import { FACTOR_WORDS as WORDS } from '../messages/factor.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import { arrive } from './arrive.ts';

/** The second step of a sign-in. Whoever has no step under way starts at the first. */
export async function codePage(visit: Visit): Promise<Reply> {
  const awaited = await codeAwaited(visit.tx, visit.client.step, visit.now);
  return awaited ? show(visit, {}, 200) : redirect(visit.paths.signIn(visit.query.get('suite')));
}

export async function giveCode(visit: Visit): Promise<Reply> {
  const { tx, now, client, form, installation } = visit;
  const read = readFields(codeFields, form);
  if (!read.ok) return show(visit, errorsOf(read.refusals, visit.lang, REFUSAL_WORDS), 422);
  const { agent, address } = client;
  const opened = await finishSignIn(
    tx,
    { step: client.step ?? '', code: read.value.code, key: installation.secretsKey, agent, address },
    now,
  );
  if (opened.ok) return arrive(visit, opened.value, form.get('suite'));
  const throttled = opened.refusals.some(({ id }) => id === 'signInThrottled');
  return show(visit, errorsOf(withTime(visit, opened.refusals), visit.lang, REFUSAL_WORDS), throttled ? 429 : 422);
}

function show(visit: Visit, errors: FieldErrors, status: number): Reply {
  const { paths, query, form } = visit;
  const w = words.bind(null, visit);
  const suite = query.get('suite') || form.get('suite');
  return barePage({
    title: w(WORDS.code),
    current: '',
    status,
    body: (
      <div class="stack">
        <h1>{w(WORDS.code)}</h1>
        <p class="lead">{w(WORDS.codeLead)}</p>
        <Form action={paths.signInCode()}>
          <ErrorSummary errors={errors} />
          <input type="hidden" name="suite" value={suite} />
          <TextField
            name="code"
            label={w(WORDS.codeField)}
            help={w(WORDS.codeHelp)}
            value=""
            error={errors.code}
            autocomplete="one-time-code"
            maxlength={40}
            width="medium"
          />
          <FormActions>
            <Button kind="primary">{w(WORDS.codeGo)}</Button>
            <a class="btn btn--quiet" href={paths.signIn(suite)}>
              {w(WORDS.startAgain)}
            </a>
          </FormActions>
        </Form>
        <p class="muted">{w(WORDS.codeLost)}</p>
      </div>
    ),
  });
}
