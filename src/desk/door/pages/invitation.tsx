import { acceptInvitation, findInvitation, type Invited } from '../../../identity/invitations.ts';
import { hashPassword } from '../../../identity/password.ts';
import { checkPassword } from '../../../identity/password-rules.ts';
import { ROLE_WORDS } from '../../../identity/role-words.ts';
import { signIn } from '../../../identity/sign-in.ts';
import { tokenHash } from '../../../identity/token.ts';
import { loadUnits } from '../../../identity/units.ts';
import { appendEntry } from '../../../journal/append.ts';
import { say } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { formatList } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { barePage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { newcomerFields } from '../fields.ts';
import { INVITED_WORDS as WORDS } from '../messages/invited.ts';
import { WORDS as DOOR, REFUSAL_WORDS } from '../messages.ts';
import { arrive } from './arrive.ts';

const find = (visit: Visit): Promise<Invited | null> => findInvitation(visit.tx, tokenHash(visit.params.token ?? ''), visit.now);

/** Shows what one is invited to. Nothing is used up by looking: mail scanners do. */
export async function invitationPage(visit: Visit): Promise<Reply> {
  const invited = await find(visit);
  return invited ? show(visit, invited, {}) : gone(visit);
}

/** Accepts: as the account of the address, or with a new one where it has none. */
export async function acceptNow(visit: Visit): Promise<Reply> {
  const invited = await find(visit);
  if (!invited) return gone(visit);
  if (invited.holder !== null) return invited.holder === visit.actor.account ? acceptAs(visit, invited) : show(visit, invited, {}, 403);
  const { tx, client, fresh, now, params } = visit;
  const read = readFields(newcomerFields, visit.form);
  if (!read.ok) return again(visit, invited, read.refusals);
  const { name, password, again: twice } = read.value;
  const refusals: readonly Refusal[] = [
    ...checkPassword(password, { email: invited.email, name }),
    ...(password === twice ? [] : [{ id: 'passwordDiffers', field: 'again' }]),
  ];
  if (refusals.length > 0) return again(visit, invited, refusals);
  const newcomer = { id: fresh, name, passwordHash: await hashPassword(password), lang: visit.lang };
  const { result, member } = await acceptInvitation(tx, tokenHash(params.token ?? ''), newcomer, now);
  if (result !== 'accepted' || member === null) return gone(visit);
  await enter(visit, invited, member);
  const opened = await signIn(tx, { email: invited.email, password, agent: client.agent, address: client.address }, now);
  return opened.ok ? arrive(visit, opened.value, visit.paths.firstSteps()) : redirect(visit.paths.signIn());
}

async function acceptAs(visit: Visit, invited: Invited): Promise<Reply> {
  const { result, member } = await acceptInvitation(visit.tx, tokenHash(visit.params.token ?? ''), null, visit.now);
  if (result !== 'accepted' || member === null) return gone(visit);
  await enter(visit, invited, member);
  return redirect(visit.paths.firstSteps());
}

/** The act is that of the person who accepts. */
const enter = ({ tx, actor, now }: Visit, { id, email, roles, unit }: Invited, account: string) =>
  appendEntry(tx, { ...actor, account }, now, {
    verb: 'acceptInvitation',
    register: 'accounts',
    record: account,
    subject: account,
    changes: { invitation: [null, id], email: [null, email], roles: [null, [...roles]], unit: [null, unit] },
  });

const again = (visit: Visit, invited: Invited, refusals: readonly Refusal[]): Promise<Reply> =>
  show(visit, invited, errorsOf(refusals, visit.lang, REFUSAL_WORDS), 422);

async function show(visit: Visit, invited: Invited, errors: FieldErrors, status = 200): Promise<Reply> {
  const { tx, org, lang } = visit;
  const w = words.bind(null, visit);
  const unit = (await loadUnits(tx, org.id)).find(({ id }) => id === invited.unit);
  return barePage({
    title: w(WORDS.title),
    current: '',
    status,
    body: (
      <div class="stack">
        <h1>{w(WORDS.title)}</h1>
        <p class="lead">
          {w(WORDS.lead)
            .replace('{inviter}', () => invited.inviter ?? w(WORDS.somebody))
            .replace('{org}', () => say(org.name, lang))}
        </p>
        <Facts
          facts={[
            { label: w(WORDS.address), value: invited.email },
            {
              label: w(WORDS.roles),
              value: formatList(
                invited.roles.map((role) => w(ROLE_WORDS[role])),
                lang,
              ),
            },
            { label: w(WORDS.unit), value: unit && w(unit.name) },
          ]}
        />
        <Answer visit={visit} invited={invited} errors={errors} />
      </div>
    ),
  });
}

/** What the reader may do now: open an account, accept, sign in first, or leave another account. */
const Answer = ({ visit, invited, errors }: { visit: Visit; invited: Invited; errors: FieldErrors }) => {
  const { paths, path, actor, form, params } = visit;
  const w = words.bind(null, visit);
  const action = paths.invitation(params.token ?? '');
  if (actor.account !== null && actor.account !== invited.holder)
    return (
      <>
        <Notice tone="warn">{w(WORDS.other).replace('{name}', () => actor.name)}</Notice>
        <PostButton action={paths.signOut()}>
          <Button>{w(WORDS.signOut)}</Button>
        </PostButton>
      </>
    );
  if (invited.holder !== null && actor.account === null)
    return (
      <>
        <Notice>{w(WORDS.hasAccount)}</Notice>
        <ButtonLink kind="primary" href={paths.signIn(path)}>
          {w(WORDS.signIn)}
        </ButtonLink>
      </>
    );
  if (invited.holder !== null)
    return (
      <>
        <p>{w(WORDS.acceptLead)}</p>
        <PostButton action={action}>
          <Button kind="primary">{w(WORDS.accept)}</Button>
        </PostButton>
      </>
    );
  return (
    <section class="stack" aria-labelledby="compte">
      <h2 id="compte">{w(WORDS.choose)}</h2>
      <Form action={action}>
        <ErrorSummary errors={errors} level={3} />
        <input type="hidden" name="username" value={invited.email} autocomplete="username" />
        <TextField
          name="name"
          label={w(DOOR.name)}
          value={form.get('name') || invited.name}
          error={errors.name}
          autocomplete="name"
          maxlength={200}
        />
        <TextField
          name="password"
          type="password"
          label={w(DOOR.password)}
          help={w(DOOR.passwordHelp)}
          value=""
          error={errors.password}
          autocomplete="new-password"
        />
        <TextField name="again" type="password" label={w(DOOR.again)} value="" error={errors.again} autocomplete="new-password" />
        <FormActions>
          <Button kind="primary">{w(WORDS.open)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};

function gone(visit: Visit): Reply {
  const w = words.bind(null, visit);
  return barePage({
    title: w(WORDS.gone),
    current: '',
    status: 404,
    body: (
      <div class="stack">
        <h1>{w(WORDS.gone)}</h1>
        <p class="lead">{w(WORDS.goneLead)}</p>
        <p>
          <a href={visit.paths.signIn()}>{w(WORDS.goneGo)}</a>
        </p>
      </div>
    ),
  });
}
