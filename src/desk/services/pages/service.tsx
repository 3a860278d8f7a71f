import { loadApiKeys, loadServiceAccount } from '../../../identity/api-keys.ts';
import { loadMembers, loadMemberships } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import { addDays } from '../../../kernel/day.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatDate } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { roleText } from '../../administration/pages/roles.ts';
import { adminPage, Done, ShownOnce } from '../../administration/pages/shared.tsx';
import { closeService, type Issued, issueKey, replaceKey, revokeKey } from '../actions.ts';
import { keyFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { HOURS_OF_GRACE, MOST_DAYS, USUAL_DAYS } from '../rules.ts';
import { KeyTable } from './keys.tsx';
import { scopeOptions } from './words.ts';

const SAID = { revoquee: WORDS.doneRevoked, ferme: WORDS.doneClosed, rouvert: WORDS.doneReopened };
const idOf = (visit: Visit): string => visit.params.account ?? '';

export const servicePage = (visit: Visit): Promise<Reply> => show(visit, {});

/** Issues a key and shows it, once: the answer to a form, not a page with an address. */
export async function postKey(visit: Visit): Promise<Reply> {
  if (visit.done) return redirect(visit.paths.service(idOf(visit)));
  const read = readFields(keyFields, visit.form);
  const issued = read.ok ? await issueKey(visit, idOf(visit), read.value) : read;
  if (issued.ok) return keyPage(visit, issued.value, false);
  if (issued.refusals.some(({ field }) => field === undefined)) return refused(...issued.refusals);
  return show(visit, errorsOf(issued.refusals, visit.lang, REFUSAL_WORDS));
}

export async function postReplacement(visit: Visit): Promise<Reply> {
  if (visit.done) return redirect(visit.paths.service(idOf(visit)));
  const issued = await replaceKey(visit, idOf(visit), visit.params.key ?? '');
  return issued.ok ? keyPage(visit, issued.value, true) : refused(...issued.refusals);
}

export const postRevocation = async (visit: Visit): Promise<Reply> =>
  after(visit, await revokeKey(visit, idOf(visit), visit.params.key ?? ''), 'revoquee');
export const postClosing =
  (closed: boolean) =>
  async (visit: Visit): Promise<Reply> =>
    after(visit, await closeService(visit, idOf(visit), closed), closed ? 'ferme' : 'rouvert');

const after = (visit: Visit, decision: Decision<void>, done: keyof typeof SAID): Reply =>
  decision.ok ? redirect(withQuery(visit.paths.service(idOf(visit)), { fait: done })) : refused(...decision.refusals);

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths } = visit;
  const account = await loadServiceAccount(tx, org.id, idOf(visit));
  if (!account) return notFound;
  const w = words.bind(null, visit);
  const keys = await loadApiKeys(tx, org.id, account.id);
  const units = await loadUnits(tx, org.id);
  const roles = (await loadMemberships(tx, org.id, [account.id])).filter(({ until }) => until === null);
  const closed = (await loadMembers(tx)).some((one) => one.account === account.id && one.disabled);
  return adminPage(visit, {
    title: account.name,
    intro: account.purpose,
    above: { label: w(WORDS.services), href: paths.services() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={SAID} />
        <div class="record">
          <div class="record__body">
            <section class="stack-s" aria-labelledby="cles">
              <h2 id="cles">{w(WORDS.keys)}</h2>
              {keys.length === 0 ? <p class="muted">{w(WORDS.noKey)}</p> : <KeyTable visit={visit} keys={keys} />}
            </section>
            {!closed && <KeyForm visit={visit} account={account.id} errors={errors} />}
          </div>
          <div class="record__aside">
            <Facts
              facts={[
                {
                  label: w(WORDS.state),
                  value: <StateChip tone={closed ? 'neutral' : 'ok'}>{w(closed ? WORDS.closed : WORDS.open)}</StateChip>,
                },
                { label: w(WORDS.roles), value: roles.map((one) => <div key={one.id}>{roleText(visit, one, units)}</div>) },
                {
                  label: w(WORDS.since),
                  value: <Day iso={account.createdAt.toZonedDateTimeISO(org.timeZone).toPlainDate().toString()} short />,
                },
              ]}
            />
            <Panel title={w(WORDS.access)}>
              <div class="stack-s">
                <PostButton action={paths.serviceAct(account.id, closed ? 'ouverture' : 'fermeture')}>
                  <Button small kind={closed ? 'secondary' : 'danger'} icon={closed ? 'lock-keyhole-open' : 'lock-keyhole'}>
                    {w(closed ? WORDS.reopen : WORDS.close)}
                  </Button>
                </PostButton>
                {!closed && <p class="help">{w(WORDS.closeHelp)}</p>}
              </div>
            </Panel>
          </div>
        </div>
      </>
    ),
  });
}

const KeyForm = ({ visit, account, errors }: { visit: Visit; account: string; errors: FieldErrors }) => {
  const { form, today, paths } = visit;
  const w = words.bind(null, visit);
  return (
    <section class="stack" aria-labelledby="emettre">
      <h2 id="emettre">{w(WORDS.issue)}</h2>
      <Form action={paths.serviceAct(account, 'cles')} idempotencyKey={visit.fresh}>
        <ErrorSummary errors={errors} level={3} />
        <TextField
          name="name"
          label={w(WORDS.keyName)}
          help={w(WORDS.keyNameHelp)}
          value={form.get('name')}
          error={errors.name}
          maxlength={100}
        />
        <MultiCheck name="scopes" label={w(WORDS.scopes)} value={form.all('scopes')} error={errors.scopes} options={scopeOptions(visit)} />
        <DateField
          name="until"
          label={w(WORDS.until)}
          help={w(WORDS.untilHelp)}
          value={form.get('until') || addDays(today, USUAL_DAYS)}
          error={errors.until}
          min={today}
          max={addDays(today, MOST_DAYS - 1)}
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.issue)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};

function keyPage(visit: Visit, { account, key, until }: Issued, replaced: boolean): Reply {
  const w = words.bind(null, visit);
  return adminPage(visit, {
    title: w(WORDS.secretTitle),
    above: [
      { label: w(WORDS.services), href: visit.paths.services() },
      { label: account.name, href: visit.paths.service(account.id) },
    ],
    body: (
      <div class="stack">
        <ShownOnce visit={visit}>{key}</ShownOnce>
        <Notice tone="warn" title={w(WORDS.secretOnce)}>
          {w(WORDS.secretWhat).replace('{name}', account.name).replace('{until}', formatDate(until, visit.lang))}
          {replaced && ` ${w(WORDS.secretGrace).replace('{hours}', String(HOURS_OF_GRACE))}`}
        </Notice>
        <ButtonLink href={visit.paths.service(account.id)}>{w(WORDS.back)}</ButtonLink>
      </div>
    ),
  });
}
