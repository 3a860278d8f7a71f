import { loadOwnAccount, type OwnAccount } from '../../../identity/account.ts';
import { beginTotp, loadOwnFactor, loadPendingTotp } from '../../../identity/second-factor.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { barePage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { changeFields, confirmFields } from '../fields.ts';
import { FACTOR_WORDS as WORDS } from '../messages/factor.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import { nextPath } from '../next.ts';
import { renewCodes, turnOff, turnOn } from '../second-factor.ts';
import { ChangeFactor, Enrolment } from './FactorForms.tsx';

const suiteOf = ({ query, form }: Visit): string => query.get('suite') || form.get('suite');

/** A page of the door: whoever lacks the second factor that a role asks for gets no further than here. */
export async function factorPage(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  return own ? show(visit, own, []) : redirect(visit.paths.signIn(visit.path));
}

/** Makes a secret to be confirmed. Of one that is in use, nothing changes. */
export async function beginFactor(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  if (!own) return redirect(visit.paths.signIn(visit.path));
  await beginTotp(visit.tx, own.id, visit.installation.secretsKey, visit.now);
  return redirect(visit.paths.secondFactor(suiteOf(visit)));
}

export async function confirmFactor(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  if (!own) return redirect(visit.paths.signIn(visit.paths.secondFactor()));
  const read = readFields(confirmFields, visit.form);
  const done = read.ok ? await turnOn(visit, read.value) : read;
  return done.ok ? showCodes(visit, done.value) : show(visit, own, done.refusals);
}

/** New recovery codes, or no second factor any more. */
export async function changeFactor(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  if (!own) return redirect(visit.paths.signIn(visit.paths.secondFactor()));
  const read = readFields(changeFields, visit.form);
  if (!read.ok) return show(visit, own, read.refusals);
  if (read.value.what === 'codes') {
    const codes = await renewCodes(visit, read.value);
    return codes.ok ? showCodes(visit, codes.value) : show(visit, own, codes.refusals);
  }
  const off = await turnOff(visit, read.value);
  if (!off.ok) return show(visit, own, off.refusals);
  return redirect(visit.actor.roles.size > 0 ? `${withQuery(visit.paths.account(), { fait: 'facteur' })}#securite` : visit.paths.signIn());
}

/** The recovery codes, once: they are in this answer and nowhere else. */
function showCodes(visit: Visit, codes: readonly string[]): Reply {
  const w = words.bind(null, visit);
  return barePage({
    title: w(WORDS.recovery),
    current: '',
    body: (
      <div class="stack">
        <h1>{w(WORDS.recovery)}</h1>
        <Notice tone="warn" live>
          {w(WORDS.recoveryOnce)}
        </Notice>
        <p>{w(WORDS.recoveryWhat)}</p>
        <ol class="stack-s">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <ButtonLink kind="primary" href={nextPath(visit, suiteOf(visit)) ?? visit.paths.account()}>
          {w(WORDS.goOn)}
        </ButtonLink>
      </div>
    ),
  });
}

async function show(visit: Visit, own: OwnAccount, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, paths } = visit;
  const w = words.bind(null, visit);
  const factor = await loadOwnFactor(tx);
  const suite = suiteOf(visit);
  const errors = errorsOf(withTime(visit, refusals), visit.lang, REFUSAL_WORDS);
  const throttled = refusals.some(({ id }) => id === 'signInThrottled');
  const secret = factor.since === null ? await loadPendingTotp(tx, visit.installation.secretsKey) : null;
  return barePage({
    title: w(WORDS.factor),
    current: '',
    status: refusals.length === 0 ? 200 : throttled ? 429 : 422,
    body: (
      <div class="stack">
        <h1>{w(WORDS.factor)}</h1>
        {suite !== '' && <Notice tone="warn">{w(WORDS.required)}</Notice>}
        <p class="lead">{w(WORDS.factorLead)}</p>
        <ErrorSummary errors={errors} />
        {factor.since !== null ? (
          <ChangeFactor visit={visit} own={own} errors={errors} since={factor.since} left={factor.codesLeft} />
        ) : secret ? (
          <Enrolment visit={visit} own={own} errors={errors} secret={secret} suite={suite} />
        ) : (
          <>
            <p>{w(WORDS.beginHelp)}</p>
            <PostButton action={paths.secondFactor()} values={{ suite }}>
              <Button kind="primary">{w(WORDS.begin)}</Button>
            </PostButton>
            <p>
              <a href={withQuery(paths.passkeys(), { suite })}>{w(WORDS.orPasskey)}</a>
            </p>
          </>
        )}
        <p>
          <a href={visit.actor.roles.size > 0 ? paths.account() : paths.signIn()}>{w(WORDS.back)}</a>
        </p>
      </div>
    ),
  });
}
