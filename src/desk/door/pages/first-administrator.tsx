import { bootKeyOpen, makeFirstAdministrator } from '../../../identity/boot-key.ts';
import { signIn } from '../../../identity/sign-in.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { barePage, notFound, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { firstKeyFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { arrive } from './arrive.ts';

/** A demonstration has people of its own: its pages know nothing of the key. */
export async function firstKeyPage(visit: Visit): Promise<Reply> {
  if (visit.org.fictional) return notFound;
  return (await bootKeyOpen(visit.tx)) ? show(visit, []) : alreadyOpen(visit);
}

export async function useFirstKey(visit: Visit): Promise<Reply> {
  const { tx, now, fresh, lang, client } = visit;
  if (visit.org.fictional) return notFound;
  if (!(await bootKeyOpen(tx))) return alreadyOpen(visit);
  const read = readFields(firstKeyFields, visit.form);
  if (!read.ok) return show(visit, read.refusals);
  const { key, name, email, password, again } = read.value;
  if (password !== again) return show(visit, [{ id: 'passwordDiffers', field: 'again' }]);
  const made = await makeFirstAdministrator(tx, fresh, { key, name, email, password, lang }, now);
  if (!made.ok) return show(visit, made.refusals);
  const opened = await signIn(tx, { email, password, agent: client.agent, address: client.address }, now);
  return opened.ok ? arrive(visit, opened.value, visit.paths.administration()) : redirect(visit.paths.signIn());
}

function show(visit: Visit, refusals: readonly Refusal[]): Reply {
  const { form, paths, lang } = visit;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, lang, REFUSAL_WORDS);
  return barePage({
    title: w(WORDS.firstKey),
    current: '',
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <div class="stack">
        <h1>{w(WORDS.firstKey)}</h1>
        <p class="lead">{w(WORDS.firstKeyLead)}</p>
        <Form action={paths.firstKey()}>
          <ErrorSummary errors={errors} />
          <TextField name="key" label={w(WORDS.key)} help={w(WORDS.keyHelp)} value={form.get('key')} error={errors.key} width="medium" />
          <TextField name="name" label={w(WORDS.name)} value={form.get('name')} error={errors.name} autocomplete="name" maxlength={200} />
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
            help={w(WORDS.passwordHelp)}
            value=""
            error={errors.password}
            autocomplete="new-password"
          />
          <TextField name="again" type="password" label={w(WORDS.again)} value="" error={errors.again} autocomplete="new-password" />
          <FormActions>
            <Button kind="primary">{w(WORDS.firstKeyGo)}</Button>
          </FormActions>
        </Form>
      </div>
    ),
  });
}

function alreadyOpen(visit: Visit): Reply {
  const w = words.bind(null, visit);
  return barePage({
    title: w(WORDS.firstKeyUsed),
    current: '',
    status: 404,
    body: (
      <div class="stack">
        <h1>{w(WORDS.firstKeyUsed)}</h1>
        <p class="lead">{w(WORDS.firstKeyUsedLead)}</p>
        <ButtonLink href={visit.paths.signIn()} kind="primary">
          {w(WORDS.signIn)}
        </ButtonLink>
      </div>
    ),
  });
}
