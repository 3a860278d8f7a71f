import { loadOwnAccount, type OwnAccount } from '../../../identity/account.ts';
import {
  beginPasskeySignIn,
  beginRegistration,
  finishRegistration,
  loadOwnPasskeys,
  type PasskeyRow,
  removePasskey,
  signInByPasskey,
} from '../../../identity/passkeys.ts';
import { loadOwnFactor } from '../../../identity/second-factor.ts';
import { say } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { PasskeyForm } from '../../../ui/forms/PasskeyForm.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, notFound, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { passkeyFields, proofFields } from '../fields.ts';
import { FACTOR_WORDS as WORDS } from '../messages/factor.ts';
import { WORDS as DOOR, REFUSAL_WORDS } from '../messages.ts';
import { nextPath } from '../next.ts';
import { enter, proved, provedByAny } from '../second-factor.ts';
import { arrive } from './arrive.ts';
import { PasswordField, ProofFields } from './ProofFields.tsx';
import { showForm, statusOf } from './sign-in.tsx';

/** For the script of the page: options of one attempt, or why there are none. */
const json = (value: object): Reply => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  name: 'defi.json',
  body: JSON.stringify(value),
});

export const askToSignIn = async ({ tx, client, now }: Visit): Promise<Reply> =>
  json({ options: await beginPasskeySignIn(tx, client, now) });

export async function signInNow(visit: Visit): Promise<Reply> {
  const { tx, form, client, now } = visit;
  const { origin, agent, address } = client;
  const opened = await signInByPasskey(tx, { origin, agent, address, response: form.get('response') }, now);
  if (opened.ok) return arrive(visit, opened.value, form.get('suite'));
  return showForm(visit, errorsOf(opened.refusals, visit.lang, REFUSAL_WORDS), 422);
}

/** A page of the door: a passkey is a second factor too, for whoever lacks one. */
export async function passkeysPage(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  return own ? show(visit, own, []) : redirect(visit.paths.signIn(visit.path));
}

export async function askToRegister(visit: Visit): Promise<Reply> {
  const { tx, client, org, lang, now } = visit;
  const read = readFields(passkeyFields, visit.form);
  const own = read.ok ? await proved(visit, read.value.present) : read;
  if (!(read.ok && own.ok)) {
    const refusals = own.ok ? [] : own.refusals;
    const errors = errorsOf(withTime(visit, refusals), lang, REFUSAL_WORDS);
    return json({ refused: Object.values(errors).join(' ') });
  }
  const { id: account, email, name } = own.value;
  const who = { origin: client.origin, account, email, name, site: say(org.name, lang), passkey: read.value.name };
  return json({ options: await beginRegistration(tx, who, now) });
}

export async function register(visit: Visit): Promise<Reply> {
  const { tx, client, now, form, paths } = visit;
  const own = await loadOwnAccount(tx);
  if (!own) return redirect(paths.signIn(paths.passkeys()));
  const given = { origin: client.origin, account: own.id, session: client.session, response: form.get('response') };
  const made = await finishRegistration(tx, given, now);
  if (!made.ok) return show(visit, own, made.refusals);
  await enter(visit, own.id, 'addPasskey');
  return redirect(nextPath(visit, form.get('suite')) ?? withQuery(paths.passkeys(), { fait: 'ajout' }));
}

export const removePage = (visit: Visit): Promise<Reply> => showRemoval(visit, []);

/** An open session alone takes no passkey away. */
export async function removeNow(visit: Visit): Promise<Reply> {
  const { tx, params, client, paths, form } = visit;
  if (!(await loadOwnPasskeys(tx)).some(({ id }) => id === params.passkey)) return showRemoval(visit, []);
  const read = readFields(proofFields, form);
  const own = read.ok ? await provedByAny(visit, read.value) : read;
  if (!own.ok) return showRemoval(visit, own.refusals);
  await removePasskey(tx, params.passkey ?? '', client.session);
  await enter(visit, own.value.id, 'removePasskey');
  return redirect(withQuery(paths.passkeys(), { fait: 'retrait' }));
}

async function showRemoval(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, paths, params } = visit;
  const own = await loadOwnAccount(tx);
  if (!own) return redirect(paths.signIn(paths.passkeys()));
  const passkey = (await loadOwnPasskeys(tx)).find(({ id }) => id === params.passkey);
  if (!passkey) return notFound;
  const w = words.bind(null, visit);
  const title = w(WORDS.passkeyRemoveTitle).replace('{name}', () => passkey.name);
  const errors = errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS);
  return barePage({
    title,
    current: '',
    status: statusOf(refusals),
    body: (
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{w(WORDS.passkeyRemoveEnds)}</p>
        <Form action={paths.removePasskey(passkey.id)}>
          <ErrorSummary errors={errors} />
          <ProofFields visit={visit} own={own} errors={errors} codes={(await loadOwnFactor(tx)).since !== null} />
          <FormActions>
            <Button kind="danger">{w(WORDS.passkeyRemove)}</Button>
            <a class="btn btn--quiet" href={paths.passkeys()}>
              {w(DOOR.abandon)}
            </a>
          </FormActions>
        </Form>
      </div>
    ),
  });
}

async function show(visit: Visit, own: OwnAccount, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, paths, query } = visit;
  const w = words.bind(null, visit);
  const passkeys = await loadOwnPasskeys(tx);
  const fait = query.get('fait');
  const done = fait === 'ajout' ? WORDS.passkeyDone : fait === 'retrait' ? WORDS.passkeyGone : null;
  return barePage({
    title: w(WORDS.passkeys),
    current: '',
    status: refusals.length === 0 ? 200 : 422,
    body: (
      <div class="stack">
        <h1>{w(WORDS.passkeys)}</h1>
        {done && (
          <Notice tone="ok" live>
            {w(done)}
          </Notice>
        )}
        <ErrorSummary errors={errorsOf(refusals, visit.lang, REFUSAL_WORDS)} />
        <p class="lead">{w(WORDS.passkeyLead)}</p>
        {passkeys.length === 0 ? <p>{w(WORDS.passkeyNone)}</p> : <Passkeys visit={visit} passkeys={passkeys} />}
        <section class="stack" aria-labelledby="ajout">
          <h2 id="ajout">{w(WORDS.passkeyAdd)}</h2>
          <p class="muted" data-passkey-absent>
            {w(WORDS.passkeyAbsent)}
          </p>
          <PasskeyForm does="create" action={paths.passkeys()} challenge={paths.passkeyChallenge()}>
            <input type="hidden" name="suite" value={query.get('suite')} />
            <TextField name="name" label={w(WORDS.passkeyName)} help={w(WORDS.passkeyNameHelp)} value="" maxlength={100} />
            <PasswordField visit={visit} own={own} errors={{}} />
            <FormActions>
              <Button kind="primary">{w(WORDS.passkeyAdd)}</Button>
            </FormActions>
          </PasskeyForm>
        </section>
        <p>
          <a href={visit.actor.roles.size > 0 ? paths.account() : paths.signIn()}>{w(WORDS.back)}</a>
        </p>
      </div>
    ),
  });
}

const Passkeys = ({ visit, passkeys }: { visit: Visit; passkeys: readonly PasskeyRow[] }) => {
  const w = words.bind(null, visit);
  const when = (at: Temporal.Instant) => moment(at, visit.org.timeZone, visit.lang);
  return (
    <ul class="rows">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id}>
          <div class="rows__main">
            <strong>{name}</strong>
            <p>
              {w(WORDS.passkeyMade).replace('{when}', when(createdAt))} ·{' '}
              {lastUsedAt ? w(WORDS.passkeyUsed).replace('{when}', when(lastUsedAt)) : w(WORDS.passkeyUnused)}
            </p>
          </div>
          <ButtonLink small href={visit.paths.removePasskey(id)}>
            {w(WORDS.passkeyRemove)}
            <span class="sr"> {w(WORDS.passkeyRemoveOf).replace('{name}', () => name)}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
};
