import { changeOwnPassword, endOtherSessions, loadOwnAccount, type OwnAccount } from '../../../identity/account.ts';
import { hashPassword } from '../../../identity/password.ts';
import { checkPassword } from '../../../identity/password-rules.ts';
import { confirmPassword } from '../../../identity/sign-in.ts';
import { appendEntry } from '../../../journal/append.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { passwordFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';

/** A page of the door: who has no role yet, or a temporary password, can come here. */
export async function passwordPage(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  return own ? show(visit, own, {}, 200) : redirect(visit.paths.signIn(visit.path));
}

export async function changePassword(visit: Visit): Promise<Reply> {
  const { tx, actor, now, client } = visit;
  const own = await loadOwnAccount(tx);
  if (!own) return redirect(visit.paths.signIn(visit.path));
  const read = readFields(passwordFields, visit.form);
  if (!read.ok) return again(visit, own, read.refusals);
  const { present, password, again: twice } = read.value;
  const known = await confirmPassword(tx, { email: own.email, password: present, agent: client.agent, address: client.address }, now);
  if (!known.ok)
    return again(
      visit,
      own,
      known.refusals.map((r) => (r.id === 'signInWrong' ? { id: 'presentWrong', field: 'present' } : r)),
    );
  const refusals = [
    ...checkPassword(password, own),
    ...(password === twice ? [] : [{ id: 'passwordDiffers', field: 'again' }]),
    ...(password === present ? [{ id: 'passwordSame', field: 'password' }] : []),
  ];
  if (refusals.length > 0) return again(visit, own, refusals);
  await changeOwnPassword(tx, await hashPassword(password));
  await endOtherSessions(tx, client.session);
  if (actor.roles.size === 0) return redirect(visit.paths.signIn());
  await appendEntry(tx, actor, now, { verb: 'changePassword', register: 'accounts', record: own.id, subject: own.id, changes: {} });
  return redirect(withQuery(visit.paths.account(), { fait: 'mot-de-passe' }));
}

const again = (visit: Visit, own: OwnAccount, refusals: readonly Refusal[]): Reply =>
  show(
    visit,
    own,
    errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS),
    refusals.some(({ id }) => id === 'signInThrottled') ? 429 : 422,
  );

function show(visit: Visit, own: OwnAccount, errors: FieldErrors, status: number): Reply {
  const { paths, actor } = visit;
  const w = words.bind(null, visit);
  if (!own.hasPassword)
    return barePage({
      title: w(WORDS.changePassword),
      current: '',
      body: (
        <div class="stack">
          <h1>{w(WORDS.changePassword)}</h1>
          <p>{w(WORDS.noPassword)}</p>
          <p>
            <a href={actor.roles.size > 0 ? paths.account() : paths.signIn()}>{w(WORDS.abandon)}</a>
          </p>
        </div>
      ),
    });
  return barePage({
    title: w(WORDS.changePassword),
    current: '',
    status,
    body: (
      <div class="stack">
        <h1>{w(WORDS.changePassword)}</h1>
        {own.passwordExpiresAt && <Notice tone="warn">{w(WORDS.temporary)}</Notice>}
        <Form action={paths.password()}>
          <ErrorSummary errors={errors} />
          {/* Tells the browser's own keeper of passwords whose password this is. */}
          <input type="hidden" name="username" value={own.email} autocomplete="username" />
          <TextField
            name="present"
            type="password"
            label={w(WORDS.present)}
            value=""
            error={errors.present}
            autocomplete="current-password"
          />
          <TextField
            name="password"
            type="password"
            label={w(WORDS.fresh)}
            help={w(WORDS.passwordHelp)}
            value=""
            error={errors.password}
            autocomplete="new-password"
          />
          <TextField name="again" type="password" label={w(WORDS.again)} value="" error={errors.again} autocomplete="new-password" />
          <p class="muted">{w(WORDS.changeEnds)}</p>
          <FormActions>
            <Button kind="primary">{w(WORDS.changeGo)}</Button>
            <a class="btn btn--quiet" href={actor.roles.size > 0 ? paths.account() : paths.signIn()}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </div>
    ),
  });
}
