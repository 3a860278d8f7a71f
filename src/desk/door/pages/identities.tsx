import { loadOwnAccount, type OwnAccount } from '../../../identity/account.ts';
import { type IdentityRow, loadOwnIdentities } from '../../../identity/linked-identities.ts';
import { type Kept, readKept } from '../../../identity/provider-visits.ts';
import { loadOwnFactor } from '../../../identity/second-factor.ts';
import { IDENTITY_COOKIE } from '../../../identity/session.ts';
import { say } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { providerName } from '../../../web/providers.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, notFound, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { proofFields } from '../fields.ts';
import { acceptIdentity, dropWaiting, unlinkIdentity } from '../identities.ts';
import { FACTOR_WORDS } from '../messages/factor.ts';
import { PROVIDER_WORDS as WORDS } from '../messages/provider.ts';
import { WORDS as DOOR, REFUSAL_WORDS } from '../messages.ts';
import { nextPath } from '../next.ts';
import { ProofFields } from './ProofFields.tsx';
import { ProviderNotice } from './ProviderLinks.tsx';
import { statusOf } from './sign-in.tsx';

const noneWaits = { name: IDENTITY_COOKIE, value: '', maxAge: 0 };
const suiteOf = ({ query, form }: Visit): string => query.get('suite') || form.get('suite');

/** One's identities at providers: a page of the door, for who has no role yet. */
export async function identitiesPage(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  return own ? show(visit, own, []) : redirect(visit.paths.signIn(visit.path));
}

/** Links the identity that waits, or lets it go. */
export async function answerIdentity(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const own = await loadOwnAccount(visit.tx);
  if (!own) return redirect(paths.signIn(paths.identities()));
  const on = nextPath(visit, suiteOf(visit));
  if (form.get('answer') === 'non') {
    await dropWaiting(visit);
    return redirect(on ?? paths.identities(), noneWaits);
  }
  const read = readFields(proofFields, form);
  const linked = read.ok ? await acceptIdentity(visit, read.value) : read;
  return linked.ok ? redirect(on ?? paths.identities({ fait: 'lien' }), noneWaits) : show(visit, own, linked.refusals);
}

export const unlinkPage = (visit: Visit): Promise<Reply> => showUnlink(visit, []);

export async function unlinkNow(visit: Visit): Promise<Reply> {
  const read = readFields(proofFields, visit.form);
  const done = read.ok ? await unlinkIdentity(visit, visit.params.identity ?? '', read.value) : read;
  return done.ok ? redirect(visit.paths.identities({ fait: 'retrait' })) : showUnlink(visit, done.refusals);
}

async function show(visit: Visit, own: OwnAccount, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, paths, query, client, now, actor, installation } = visit;
  const w = words.bind(null, visit);
  const waiting = await readKept(tx, 'identity', client.identity, now);
  const mine = waiting && (waiting.account === null || waiting.account === own.id) ? waiting : null;
  const identities = await loadOwnIdentities(tx);
  const free = installation.providers.filter(({ settings }) => identities.every(({ provider }) => provider !== settings.id));
  const fait = query.get('fait');
  const done = fait === 'lien' ? WORDS.doneLinked : fait === 'retrait' ? WORDS.doneUnlinked : null;
  const errors = errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS);
  return barePage({
    title: w(WORDS.identities),
    current: '',
    status: statusOf(refusals),
    body: (
      <div class="stack">
        <h1>{w(WORDS.identities)}</h1>
        {done && (
          <Notice tone="ok" live>
            {w(done)}
          </Notice>
        )}
        <ProviderNotice visit={visit} />
        <ErrorSummary errors={errors} />
        <p class="lead">{w(WORDS.lead)}</p>
        {mine && <Waiting visit={visit} own={own} errors={errors} waiting={mine} codes={(await loadOwnFactor(tx)).since !== null} />}
        {identities.length === 0 ? <p>{w(WORDS.none)}</p> : <Identities visit={visit} identities={identities} />}
        {!mine &&
          free.map(({ settings }) => (
            <p key={settings.id}>
              <ButtonLink href={paths.provider(settings.id, { links: true })}>
                {w(WORDS.link).replace('{name}', () => say(settings.name, visit.lang))}
              </ButtonLink>
            </p>
          ))}
        <p>
          <a href={actor.roles.size > 0 ? paths.account() : paths.signIn()}>{w(FACTOR_WORDS.back)}</a>
        </p>
      </div>
    ),
  });
}

interface WaitingProps {
  readonly visit: Visit;
  readonly own: OwnAccount;
  readonly errors: FieldErrors;
  readonly waiting: Kept;
  readonly codes: boolean;
}

/** Linked by its holder alone: the password is asked again, as what is linked opens the account from then on. */
const Waiting = ({ visit, own, errors, waiting, codes }: WaitingProps) => {
  const w = words.bind(null, visit);
  const { provider = '', email = '' } = waiting.data;
  const suite = suiteOf(visit);
  return (
    <section class="stack" aria-labelledby="attente">
      <h2 id="attente">{w(WORDS.waiting)}</h2>
      {email && <p>{w(WORDS.waitingEmail).replace('{email}', () => email)}</p>}
      <Notice tone="warn">{w(WORDS.waitingLead).replace('{name}', () => providerName(visit, provider))}</Notice>
      <Form action={visit.paths.identities()}>
        <input type="hidden" name="suite" value={suite} />
        <ProofFields visit={visit} own={own} errors={errors} codes={codes} />
        <FormActions>
          <Button kind="primary">{w(WORDS.accept)}</Button>
        </FormActions>
      </Form>
      <PostButton action={visit.paths.identities()} values={{ answer: 'non', suite }}>
        <Button kind="quiet">{w(WORDS.decline)}</Button>
      </PostButton>
    </section>
  );
};

const Identities = ({ visit, identities }: { visit: Visit; identities: readonly IdentityRow[] }) => {
  const w = words.bind(null, visit);
  const when = (at: Temporal.Instant) => moment(at, visit.org.timeZone, visit.lang);
  return (
    <ul class="rows">
      {identities.map(({ id, provider, email, linkedAt, lastUsedAt }) => {
        const name = providerName(visit, provider);
        return (
          <li key={id}>
            <div class="rows__main">
              <strong>{name}</strong> {email}
              <p>
                {w(WORDS.linked).replace('{when}', when(linkedAt))} ·{' '}
                {lastUsedAt ? w(WORDS.used).replace('{when}', when(lastUsedAt)) : w(WORDS.unused)}
              </p>
            </div>
            <ButtonLink small href={visit.paths.unlinkIdentity(id)}>
              {w(WORDS.unlink)}
              <span class="sr"> {w(WORDS.unlinkOf).replace('{name}', () => name)}</span>
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
};

async function showUnlink(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, paths, params } = visit;
  const own = await loadOwnAccount(tx);
  if (!own) return redirect(paths.signIn(paths.identities()));
  const identity = (await loadOwnIdentities(tx)).find(({ id }) => id === params.identity);
  if (!identity) return notFound;
  const w = words.bind(null, visit);
  const title = w(WORDS.unlinkTitle).replace('{name}', () => providerName(visit, identity.provider));
  const errors = errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS);
  return barePage({
    title,
    current: '',
    status: statusOf(refusals),
    body: (
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{w(WORDS.unlinkLead)}</p>
        <Form action={paths.unlinkIdentity(identity.id)}>
          <ErrorSummary errors={errors} />
          <ProofFields visit={visit} own={own} errors={errors} codes={(await loadOwnFactor(tx)).since !== null} />
          <FormActions>
            <Button kind="danger">{w(WORDS.unlink)}</Button>
            <a class="btn btn--quiet" href={paths.identities()}>
              {w(DOOR.abandon)}
            </a>
          </FormActions>
        </Form>
      </div>
    ),
  });
}
