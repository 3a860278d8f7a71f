import { loadIdentitiesOf } from '../../../identity/linked-identities.ts';
import { loadMember, loadMembers, loadMemberships, type Member } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { Select } from '../../../ui/forms/Select.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { endParticipation, type Leaving, loadLeaving } from '../actions/leaving.ts';
import { leavingFields } from '../fields.ts';
import { COMING_WORDS as COMING } from '../messages/coming-and-leaving.ts';
import { IDENTITY_WORDS as IDENTITY } from '../messages/identities.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { roleText } from './roles.ts';
import { adminPage } from './shared.tsx';

/** So many of each kind are named; the rest is a number. */
const SHOWN = 50;

const accountOf = (visit: Visit): string => visit.params.account ?? '';

export const leavingPage = (visit: Visit): Promise<Reply> => show(visit, {});

export async function endParticipationNow(visit: Visit): Promise<Reply> {
  const read = readFields(leavingFields, visit.form);
  const ended = read.ok ? await endParticipation(visit, accountOf(visit), read.value.heir) : read;
  if (ended.ok) return redirect(withQuery(visit.paths.member(accountOf(visit)), { fait: 'depart' }));
  return ended.refusals.some(({ field }) => field === 'heir')
    ? show(visit, errorsOf(ended.refusals, visit.lang, REFUSAL_WORDS))
    : refused(...ended.refusals);
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { paths } = visit;
  const member = await loadMember(visit.tx, accountOf(visit));
  if (!member) return notFound;
  const w = words.bind(null, visit);
  const leaving = await loadLeaving(visit, member.account);
  const identities = await loadIdentitiesOf(visit.tx, member.account);
  return adminPage(visit, {
    title: w(COMING.leaveTitle).replace('{name}', () => member.name),
    over: member.email,
    intro: w(COMING.leaveLead),
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <div class="stack">
        {identities.length > 0 && <Notice tone="warn">{w(IDENTITY.leaving)}</Notice>}
        {member.account === visit.actor.account ? (
          <Notice>{w(WORDS.yourself)}</Notice>
        ) : (
          <Plan
            visit={visit}
            member={member}
            leaving={leaving}
            errors={errors}
            heirs={await heirs(visit, member.account)}
            units={await unitNames(visit, leaving)}
          />
        )}
      </div>
    ),
  });
}

/** Who else works here now. */
async function heirs({ tx, org }: Visit, leaving: string): Promise<readonly Option[]> {
  const members = (await loadMembers(tx)).filter(({ account, disabled }) => !disabled && account !== leaving);
  const working = new Set(
    (
      await loadMemberships(
        tx,
        org.id,
        members.map(({ account }) => account),
      )
    )
      .filter(({ until }) => until === null)
      .map(({ account }) => account),
  );
  return members.filter(({ account }) => working.has(account)).map(({ account, name }) => ({ value: account, label: name }));
}

const unitNames = async (visit: Visit, { roles }: Leaving): Promise<readonly string[]> => {
  const units = await loadUnits(visit.tx, visit.org.id);
  return roles.map((one) => roleText(visit, one, units));
};

interface PlanProps {
  readonly visit: Visit;
  readonly member: Member;
  readonly leaving: Leaving;
  readonly errors: FieldErrors;
  readonly heirs: readonly Option[];
  readonly units: readonly string[];
}

const Plan = ({ visit, member, leaving, errors, heirs: options, units }: PlanProps) => {
  const { paths, form, lang } = visit;
  const w = words.bind(null, visit);
  return (
    <>
      <section class="stack-s" aria-labelledby="roles">
        <h2 id="roles">{w(COMING.rolesEnd)}</h2>
        {units.length === 0 ? (
          <p>{w(WORDS.noRole)}</p>
        ) : (
          <ul>
            {units.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        )}
      </section>
      <section class="stack-s" aria-labelledby="remis">
        <h2 id="remis">{w(COMING.handedOver)}</h2>
        {leaving.held.length === 0 && <p>{w(COMING.nothingToHand)}</p>}
        {leaving.held.map(({ label, rows }) => (
          <section key={w(label)} class="stack-s">
            <h3>
              {w(label)} ({formatNumber(rows.length, lang)})
            </h3>
            <ul>
              {rows.slice(0, SHOWN).map(({ id, name, href }) => (
                <li key={id}>
                  {name === null ? <span class="muted">{w(COMING.hiddenRecord)}</span> : href ? <a href={href}>{name}</a> : name}
                </li>
              ))}
              {rows.length > SHOWN && <li>{w(COMING.andMore).replace('{n}', formatNumber(rows.length - SHOWN, lang))}</li>}
            </ul>
          </section>
        ))}
      </section>
      <Form action={paths.leaving(member.account)}>
        <ErrorSummary errors={errors} />
        {leaving.held.length > 0 && (
          <Select
            name="heir"
            label={w(COMING.heir)}
            help={w(COMING.heirHelp)}
            value={form.get('heir')}
            error={errors.heir}
            options={options}
          />
        )}
        <FormActions>
          <Button kind="danger">{w(COMING.leaveGo)}</Button>
          <a class="btn btn--quiet" href={paths.member(member.account)}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    </>
  );
};
