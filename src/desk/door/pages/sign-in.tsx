import { loadOrganisations } from '../../../identity/organisations.ts';
import { readKept } from '../../../identity/provider-visits.ts';
import { methodOf, organisationsOf, signOut } from '../../../identity/session.ts';
import { signIn } from '../../../identity/sign-in.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { PasskeyForm } from '../../../ui/forms/PasskeyForm.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { paths } from '../../../ui/paths.ts';
import { providerName } from '../../../web/providers.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { signInFields } from '../fields.ts';
import { FACTOR_WORDS } from '../messages/factor.ts';
import { LINK_WORDS } from '../messages/link.ts';
import { PROVIDER_WORDS } from '../messages/provider.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { nextPath } from '../next.ts';
import { methodFor } from '../provider.ts';
import { arrive, noSession } from './arrive.ts';
import { ProviderLinks, ProviderNotice } from './ProviderLinks.tsx';

export async function signInPage(visit: Visit): Promise<Reply> {
  const { actor, query } = visit;
  if (!actor.account) return showForm(visit, {}, 200);
  const next = actor.roles.size > 0 ? nextPath(visit, query.get('suite')) : null;
  return next ? redirect(next) : whereTo(visit);
}

export async function openSession(visit: Visit): Promise<Reply> {
  const { tx, form, client, now } = visit;
  const read = readFields(signInFields, form);
  if (!read.ok) return showForm(visit, errorsOf(read.refusals, visit.lang, REFUSAL_WORDS), 422);
  const { agent, address } = client;
  const opened = await signIn(tx, { email: read.value.email, password: read.value.password, agent, address }, now);
  if (!opened.ok) return refusedSignIn(visit, opened.refusals);
  return arrive(visit, opened.value, form.get('suite'));
}

export async function closeSession(visit: Visit): Promise<Reply> {
  const { tx, client, paths: to } = visit;
  const method = await methodOf(tx, client.session);
  if (client.token) await signOut(tx, client.token);
  const provider = visit.installation.providers.find(({ settings }) => method?.split('+')[0] === methodFor(settings));
  return redirect(provider?.settings.logout ? to.signedOut(provider.settings.id) : to.home(), noSession);
}

const refusedSignIn = (visit: Visit, refusals: readonly Refusal[]): Promise<Reply> =>
  showForm(visit, errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS), statusOf(refusals));

/** Of a form shown with these refusals. */
export const statusOf = (refusals: readonly Refusal[]): number =>
  refusals.length === 0 ? 200 : refusals.some(({ id }) => id === 'signInThrottled') ? 429 : 422;

export async function showForm(visit: Visit, errors: FieldErrors, status: number): Promise<Reply> {
  const { paths: to, query, form } = visit;
  const w = words.bind(null, visit);
  const help = await visit.slots.signInHelp(visit);
  const suite = query.get('suite') || form.get('suite');
  const waiting = await readKept(visit.tx, 'identity', visit.client.identity, visit.now);
  const fields = (
    <div class="stack">
      <h1>{w(WORDS.signIn)}</h1>
      <p class="lead">{w(WORDS.signInLead)}</p>
      <ProviderNotice visit={visit} />
      {waiting && (
        <Notice>{w(PROVIDER_WORDS.waitingSignIn).replace('{name}', () => providerName(visit, waiting.data.provider ?? ''))}</Notice>
      )}
      <Form action={to.signIn()}>
        <ErrorSummary errors={errors} title={errors[''] ? w(WORDS.signInRefused) : undefined} />
        <input type="hidden" name="suite" value={suite} />
        <TextField
          name="email"
          type="email"
          label={w(WORDS.email)}
          value={form.get('email')}
          error={errors.email}
          autocomplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={w(WORDS.password)}
          value=""
          error={errors.password}
          autocomplete="current-password"
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.signInGo)}</Button>
        </FormActions>
      </Form>
      <PasskeyForm does="get" action={to.signInPasskey()} challenge={to.signInPasskeyChallenge()}>
        <input type="hidden" name="suite" value={suite} />
        <Button icon="key-round">{w(FACTOR_WORDS.withPasskey)}</Button>
      </PasskeyForm>
      <ProviderLinks visit={visit} suite={suite} />
      <p class="muted">{w(WORDS.forgotten)}</p>
      <p>
        <a href={to.askLink()}>{w(LINK_WORDS.partner)}</a>
      </p>
    </div>
  );
  return barePage({
    title: w(WORDS.signIn),
    current: '',
    status,
    body: help ? (
      <div class="grid grid--2">
        {fields}
        {help}
      </div>
    ) : (
      fields
    ),
  });
}

/** Signed in, and nowhere in particular to go: the desks that are open to this person. */
async function whereTo(visit: Visit): Promise<Reply> {
  const { tx, actor, client, lang, paths: to } = visit;
  const w = words.bind(null, visit);
  const mine = await organisationsOf(tx, client.token ?? '');
  const organisations = (await loadOrganisations(tx)).filter(({ id }) => mine.has(id));
  const title = w(WORDS.signedIn);
  return barePage({
    title,
    current: '',
    body: (
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{w(WORDS.signedInAs).replace('{name}', actor.name)}</p>
        {organisations.length === 0 ? (
          <Notice tone="warn">{w(WORDS.noRole)}</Notice>
        ) : (
          <>
            {actor.roles.size === 0 && <Notice tone="warn">{w(WORDS.noRoleHere)}</Notice>}
            <h2>{w(WORDS.whereTo)}</h2>
            <ul class="stack-s">
              {organisations.map((org) => (
                <li key={org.id}>
                  <a href={paths(org, lang).desk()}>{w(WORDS.deskOf).replace('{org}', org.name[lang])}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="row">
          <PostButton action={to.signOut()}>
            <Button>{w(WORDS.signOut)}</Button>
          </PostButton>
          <ButtonLink kind="quiet" href={to.password()}>
            {w(WORDS.changePassword)}
          </ButtonLink>
        </div>
        {await visit.slots.signInHelp(visit)}
      </div>
    ),
  });
}
