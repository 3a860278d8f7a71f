import { INVITATION_DAYS } from '../../../identity/invitations.ts';
import { ROLE_DUTIES, ROLE_WORDS } from '../../../identity/role-words.ts';
import { loadUnits, type Unit } from '../../../identity/units.ts';
import { ROLES } from '../../../kernel/actor.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { invite, inviteAgain, type Sent, takeBack } from '../actions/invitations.ts';
import { invitationFields } from '../fields.ts';
import { COMING_WORDS as COMING } from '../messages/coming-and-leaving.ts';
import { REFUSAL_WORDS, UNIT_WORDS, WORDS } from '../messages.ts';
import { adminPage, ShownOnce } from './shared.tsx';

export const roleOptions = (visit: Visit): readonly Option[] =>
  ROLES.map((value) => ({ value, label: words(visit, ROLE_WORDS[value]), note: words(visit, ROLE_DUTIES[value]) }));

/** Open units, by kind. */
export const unitOptions = (visit: Visit, units: readonly Unit[]): readonly Option[] =>
  units
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, kind, name }) => ({ value: id, label: words(visit, name), group: words(visit, UNIT_WORDS[kind]) }));

export const invitationPage = (visit: Visit): Promise<Reply> => show(visit, {});

export async function createInvitation(visit: Visit): Promise<Reply> {
  // The link was shown when the form was sent the first time, and is nowhere any more.
  if (visit.done) return redirect(visit.paths.accounts());
  const read = readFields(invitationFields, visit.form);
  const sent = read.ok ? await invite(visit, read.value) : read;
  if (sent.ok) return sentPage(visit, sent.value);
  return sent.refusals.some(({ id }) => id === 'forbidden')
    ? refused(...sent.refusals)
    : show(visit, errorsOf(sent.refusals, visit.lang, REFUSAL_WORDS));
}

export async function renewInvitationNow(visit: Visit): Promise<Reply> {
  if (visit.done) return redirect(visit.paths.accounts());
  const sent = await inviteAgain(visit, visit.params.invitation ?? '');
  return sent.ok ? sentPage(visit, sent.value) : refused(...sent.refusals);
}

export async function withdrawInvitationNow(visit: Visit): Promise<Reply> {
  const done = await takeBack(visit, visit.params.invitation ?? '');
  return done.ok ? redirect(visit.paths.accounts({ fait: 'retrait' })) : refused(...done.refusals);
}

/** Back to the list; or, where no mail leaves, the link: the answer to a form, which no address shows again. */
function sentPage(visit: Visit, { name, email, link }: Sent): Reply {
  const { paths } = visit;
  const w = words.bind(null, visit);
  if (link === null) return redirect(paths.accounts({ fait: 'invitation' }));
  return adminPage(visit, {
    title: w(COMING.linkTitle),
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    body: (
      <div class="stack">
        <ShownOnce visit={visit}>{link}</ShownOnce>
        <Notice tone="warn" title={w(COMING.linkOnce)}>
          {w(COMING.linkWhat).replace('{name}', name).replace('{email}', email).replace('{days}', String(INVITATION_DAYS))}
        </Notice>
        <ButtonLink href={paths.accounts()}>{w(COMING.backToAccounts)}</ButtonLink>
      </div>
    ),
  });
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form } = visit;
  const w = words.bind(null, visit);
  const units = await loadUnits(tx, org.id);
  return adminPage(visit, {
    title: w(COMING.invite),
    intro: w(COMING.inviteLead),
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <Form action={paths.newMember()} idempotencyKey={visit.fresh}>
        <ErrorSummary errors={errors} />
        <TextField name="name" label={w(WORDS.name)} value={form.get('name')} error={errors.name} maxlength={200} />
        <TextField name="email" type="email" label={w(WORDS.email)} value={form.get('email')} error={errors.email} maxlength={254} />
        <SegmentedRadios
          name="lang"
          label={w(WORDS.lang)}
          value={form.get('lang') || 'fr'}
          error={errors.lang}
          options={[
            { value: 'fr', label: w(WORDS.french) },
            { value: 'en', label: w(WORDS.english) },
          ]}
        />
        <MultiCheck name="roles" label={w(WORDS.roles)} value={form.all('roles')} error={errors.roles} options={roleOptions(visit)} />
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
          <Button kind="primary">{w(COMING.inviteGo)}</Button>
          <a class="btn btn--quiet" href={paths.accounts()}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
