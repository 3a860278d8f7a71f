import { loadFactors } from '../../../identity/factors.ts';
import { loadIdentitiesOf } from '../../../identity/linked-identities.ts';
import { isByLink } from '../../../identity/links.ts';
import { loadMember, loadMemberships, type Member, type Membership } from '../../../identity/members.ts';
import { loadUnits, type Unit } from '../../../identity/units.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { providerName } from '../../../web/providers.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { allowLink, closeAccount, endMemberSessions, giveRole, giveTemporaryPassword, takeRole } from '../actions/accounts.ts';
import { unlinkIdentitiesOf } from '../actions/identities.ts';
import { resetSecondFactor } from '../actions/second-factor.ts';
import { roleFields } from '../fields.ts';
import { COMING_WORDS as COMING } from '../messages/coming-and-leaving.ts';
import { IDENTITY_WORDS as IDENTITY } from '../messages/identities.ts';
import { FACTOR_WORDS as FACTOR } from '../messages/second-factor.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { AccountState, seen } from './accounts.tsx';
import { MemberIdentities } from './identities.tsx';
import { roleOptions, unitOptions } from './invitation.tsx';
import { roleText } from './roles.ts';
import { ResetFactor } from './second-factor.tsx';
import { secretPage } from './secret.tsx';
import { adminPage, Done } from './shared.tsx';

const SAID = {
  role: WORDS.doneRole,
  'fin-role': WORDS.doneRoleEnd,
  seances: WORDS.doneSessions,
  ferme: WORDS.doneDisabled,
  rouvert: WORDS.doneEnabled,
  lien: COMING.doneLink,
  depart: COMING.doneLeft,
  'second-facteur': FACTOR.doneReset,
  identites: IDENTITY.done,
};

const accountOf = (visit: Visit): string => visit.params.account ?? '';

/** Back to the member, saying what was done; or why not. */
const after = (visit: Visit, decision: Decision<unknown>, done: keyof typeof SAID): Reply =>
  decision.ok ? redirect(withQuery(visit.paths.member(accountOf(visit)), { fait: done })) : refused(...decision.refusals);

export const memberPage = (visit: Visit): Promise<Reply> => show(visit, {});

export async function addRole(visit: Visit): Promise<Reply> {
  const read = readFields(roleFields, visit.form);
  const given = read.ok ? await giveRole(visit, accountOf(visit), read.value.role, read.value.unit) : read;
  if (given.ok || given.refusals.some(({ id }) => id === 'notFound' || id === 'forbidden')) return after(visit, given, 'role');
  return show(visit, errorsOf(given.refusals, visit.lang, REFUSAL_WORDS));
}

export const removeRole = async (visit: Visit): Promise<Reply> =>
  after(visit, await takeRole(visit, accountOf(visit), visit.params.role ?? ''), 'fin-role');

export const endSessions = async (visit: Visit): Promise<Reply> =>
  after(visit, await endMemberSessions(visit, accountOf(visit)), 'seances');

export const disableMember = async (visit: Visit): Promise<Reply> =>
  after(visit, await closeAccount(visit, accountOf(visit), true), 'ferme');

export const enableMember = async (visit: Visit): Promise<Reply> =>
  after(visit, await closeAccount(visit, accountOf(visit), false), 'rouvert');

export const switchLink = async (visit: Visit): Promise<Reply> =>
  after(visit, await allowLink(visit, accountOf(visit), visit.form.get('allowed') === 'true'), 'lien');

export const resetFactor = async (visit: Visit): Promise<Reply> =>
  after(visit, await resetSecondFactor(visit, accountOf(visit)), 'second-facteur');

export const dropMemberIdentities = async (visit: Visit): Promise<Reply> =>
  after(visit, await unlinkIdentitiesOf(visit, accountOf(visit)), 'identites');

export async function newPassword(visit: Visit): Promise<Reply> {
  if (visit.done) return redirect(visit.paths.member(accountOf(visit)));
  const given = await giveTemporaryPassword(visit, accountOf(visit));
  if (!given.ok) return refused(...given.refusals);
  const member = await loadMember(visit.tx, accountOf(visit));
  return member ? secretPage(visit, { ...member, password: given.value }) : notFound;
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form } = visit;
  const member = await loadMember(tx, accountOf(visit));
  if (!member) return notFound;
  const units = await loadUnits(tx, org.id);
  const memberships = await loadMemberships(tx, org.id, [member.account]);
  const strong = (await loadFactors(tx, [member.account])).has(member.account);
  const w = words.bind(null, visit);
  return adminPage(visit, {
    title: member.name,
    over: member.email,
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={SAID} />
        <div class="record">
          <div class="record__body">
            <section class="stack-s" aria-labelledby="roles">
              <h2 id="roles">{w(WORDS.roles)}</h2>
              <RoleTable visit={visit} member={member} memberships={memberships} units={units} />
            </section>
            <section class="stack" aria-labelledby="donner">
              <h2 id="donner">{w(WORDS.giveRole)}</h2>
              <Form action={paths.memberAct(member.account, 'roles')}>
                <ErrorSummary errors={errors} level={3} />
                <Select name="role" label={w(WORDS.role)} value={form.get('role')} error={errors.role} options={roleOptions(visit)} />
                <Select
                  name="unit"
                  label={w(WORDS.unit)}
                  help={w(WORDS.unitHelp)}
                  value={form.get('unit')}
                  error={errors.unit}
                  optional
                  empty={w(WORDS.noUnit)}
                  options={unitOptions(visit, units)}
                />
                <FormActions>
                  <Button>{w(WORDS.giveRoleGo)}</Button>
                </FormActions>
              </Form>
            </section>
          </div>
          <div class="record__aside">
            <Facts
              facts={[
                { label: w(WORDS.state), value: <AccountState visit={visit} disabled={member.disabled} /> },
                { label: w(WORDS.lastSeen), value: seen(visit, member) },
                { label: w(FACTOR.room), value: w(strong ? FACTOR.yes : FACTOR.no) },
              ]}
            />
            <Access visit={visit} member={member} />
            <MemberIdentities visit={visit} account={member.account} identities={await loadIdentitiesOf(tx, member.account)} />
            {strong && member.account !== visit.actor.account && <ResetFactor visit={visit} account={member.account} />}
            {memberships.some(({ until, role }) => until === null && role === 'partner') && (
              <ByLink visit={visit} member={member} allowed={await isByLink(tx, member.account)} />
            )}
          </div>
        </div>
      </>
    ),
  });
}

interface RolesProps {
  readonly visit: Visit;
  readonly member: Member;
  readonly memberships: readonly Membership[];
  readonly units: readonly Unit[];
}

const RoleTable = ({ visit, member, memberships, units }: RolesProps) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={w(WORDS.roles)}
      hideCaption
      compact
      rows={memberships.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'role',
          label: w(WORDS.role),
          head: true,
          cell: (one) => (
            <>
              {roleText(visit, one, units)}
              {one.provider && <Sub>{w(IDENTITY.byGroup).replace('{name}', providerName(visit, one.provider))}</Sub>}
            </>
          ),
        },
        { id: 'since', label: w(WORDS.since), nowrap: true, cell: ({ since }) => <Day iso={since} short /> },
        {
          id: 'until',
          label: w(WORDS.until),
          nowrap: true,
          cell: ({ until }) => (until ? <Day iso={until} short /> : <span class="muted">{w(WORDS.current)}</span>),
        },
        {
          id: 'end',
          label: w(WORDS.endRole),
          hideLabel: true,
          end: true,
          cell: (one) =>
            one.until === null && (
              <PostButton action={visit.paths.endRole(member.account, one.id)}>
                <Button small>
                  {w(WORDS.endRole)}
                  <span class="sr"> {w(WORDS.endRoleOf).replace('{role}', roleText(visit, one, units))}</span>
                </Button>
              </PostButton>
            ),
        },
      ]}
    />
  );
};

/** What an administrator may do to somebody else's access, each at once. */
const Access = ({ visit, member }: { visit: Visit; member: Member }) => {
  const w = words.bind(null, visit);
  if (member.account === visit.actor.account) return <Notice>{w(WORDS.yourself)}</Notice>;
  const act = (noun: string) => visit.paths.memberAct(member.account, noun);
  return (
    <Panel title={w(WORDS.access)}>
      <div class="stack">
        <div class="stack-s">
          <PostButton action={act('mot-de-passe')} values={{ _key: visit.fresh }}>
            <Button small icon="key-round">
              {w(WORDS.temporaryPassword)}
            </Button>
          </PostButton>
          <p class="help">{w(WORDS.temporaryHelp)}</p>
        </div>
        <div class="stack-s">
          <PostButton action={act('seances')}>
            <Button small icon="log-out">
              {w(WORDS.endSessions)}
            </Button>
          </PostButton>
          <p class="help">{w(WORDS.endSessionsHelp)}</p>
        </div>
        <div class="stack-s">
          <PostButton action={act(member.disabled ? 'ouverture' : 'fermeture')}>
            <Button small kind={member.disabled ? 'secondary' : 'danger'} icon={member.disabled ? 'lock-keyhole-open' : 'lock-keyhole'}>
              {w(member.disabled ? WORDS.enable : WORDS.disable)}
            </Button>
          </PostButton>
          {!member.disabled && <p class="help">{w(WORDS.disableHelp)}</p>}
        </div>
        <div class="stack-s">
          <ButtonLink small icon="log-out" href={visit.paths.leaving(member.account)}>
            {w(COMING.leaveOpen)}
          </ButtonLink>
          <p class="help">{w(COMING.leaveHelp)}</p>
        </div>
      </div>
    </Panel>
  );
};

/** For partners alone: a link sent by mail instead of a password. */
const ByLink = ({ visit, member, allowed }: { visit: Visit; member: Member; allowed: boolean }) => {
  const w = words.bind(null, visit);
  return (
    <Panel title={w(COMING.byLink)}>
      <div class="stack-s">
        <p class="muted">{w(COMING.byLinkHelp)}</p>
        <PostButton action={visit.paths.memberAct(member.account, 'lien')} values={{ allowed: String(!allowed) }}>
          <Button small>{w(allowed ? COMING.forbidLink : COMING.allowLink)}</Button>
        </PostButton>
      </div>
    </Panel>
  );
};
