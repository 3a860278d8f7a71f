import { loadServiceAccounts, type ServiceAccount } from '../../../identity/api-keys.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button, CopyButton } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage, Done } from '../../administration/pages/shared.tsx';
import { openWebhook } from '../actions.ts';
import { webhookFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { listWebhooks, type StoredWebhook } from '../store/webhooks.ts';

export const webhooksPage = (visit: Visit): Promise<Reply> => show(visit, {});

/** Opens a webhook; the answer is the only page that shows its secret. */
export async function createWebhook(visit: Visit): Promise<Reply> {
  const read = readFields(webhookFields, visit.form);
  const opened = read.ok ? await openWebhook(visit, read.value) : read;
  if (!opened.ok) return show(visit, errorsOf(opened.refusals, visit.lang, REFUSAL_WORDS));
  return opened.value === '' ? redirect(visit.paths.webhooks()) : show(visit, {}, opened.value);
}

async function show(visit: Visit, errors: FieldErrors, secret?: string): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const hooks = await listWebhooks(tx, org.id);
  const accounts = await loadServiceAccounts(tx, org.id);
  return adminPage(visit, {
    title: w(WORDS.webhooks),
    intro: w(WORDS.lead),
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={{ fermeture: WORDS.doneClose }} />
        {secret !== undefined && (
          <Notice tone="warn" live>
            <p class="row">
              <span>
                {w(WORDS.secret)} <code id="secret">{secret}</code>
              </span>
              <CopyButton of="secret" done={w(WORDS.copied)}>
                {w(WORDS.copy)}
              </CopyButton>
            </p>
            <p>{w(WORDS.secretOnce)}</p>
          </Notice>
        )}
        <div class="record">
          <div class="record__body">
            {hooks.length === 0 ? (
              <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
            ) : (
              <WebhookTable visit={visit} hooks={hooks} accounts={accounts} />
            )}
          </div>
          <div class="record__aside">
            <section class="stack" aria-labelledby="ajouter">
              <h2 id="ajouter">{w(WORDS.add)}</h2>
              {accounts.length === 0 ? (
                <p>
                  <a href={paths.newService()}>{w(WORDS.noAccount)}</a>
                </p>
              ) : (
                // What was typed is not shown again once it was kept.
                <WebhookForm visit={visit} accounts={accounts} errors={errors} kept={secret !== undefined} />
              )}
            </section>
          </div>
        </div>
      </>
    ),
  });
}

interface FormProps {
  readonly visit: Visit;
  readonly accounts: readonly ServiceAccount[];
  readonly errors: FieldErrors;
  readonly kept: boolean;
}

const WebhookForm = ({ visit, accounts, errors, kept }: FormProps) => {
  const { form, paths, slots } = visit;
  const w = words.bind(null, visit);
  const typed = (name: string) => (kept ? '' : form.get(name));
  return (
    <Form action={paths.webhooks()} idempotencyKey={visit.fresh}>
      <ErrorSummary errors={errors} level={3} />
      <TextField
        name="url"
        label={w(WORDS.url)}
        help={w(WORDS.urlHelp)}
        value={typed('url')}
        error={errors.url}
        inputmode="url"
        maxlength={500}
      />
      <Select
        name="account"
        label={w(WORDS.account)}
        value={typed('account')}
        error={errors.account}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MultiCheck
        name="registers"
        label={w(WORDS.registers)}
        value={kept ? [] : form.all('registers')}
        error={errors.registers}
        options={slots.searchable(true).map((value) => ({ value, label: w(slots.registerWord(value)) }))}
      />
      <FormActions>
        <Button kind="primary">{w(WORDS.addGo)}</Button>
      </FormActions>
    </Form>
  );
};

/** « Actions, Missions »: what it is told of. */
export const registersOf = (visit: Visit, { registers }: StoredWebhook): string =>
  registers.map((one) => words(visit, visit.slots.registerWord(one))).join(', ');

/** Whether it is told, and since when it does not answer. */
export const WebhookState = ({ visit, hook }: { visit: Visit; hook: StoredWebhook }) => {
  const w = words.bind(null, visit);
  if (hook.endedAt) return <StateChip tone="neutral">{w(WORDS.ended)}</StateChip>;
  if (!hook.failingSince) return <StateChip tone="ok">{w(WORDS.open)}</StateChip>;
  return <StateChip tone="bad">{w(WORDS.failing).replace('{when}', moment(hook.failingSince, visit.org.timeZone, visit.lang))}</StateChip>;
};

const WebhookTable = ({
  visit,
  hooks,
  accounts,
}: {
  visit: Visit;
  hooks: readonly StoredWebhook[];
  accounts: readonly ServiceAccount[];
}) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={w(WORDS.webhooks)}
      hideCaption
      compact
      rows={hooks}
      rowKey={({ id }) => id}
      columns={[
        { id: 'url', label: w(WORDS.url), head: true, cell: ({ id, url }) => <a href={visit.paths.webhook(id)}>{url}</a> },
        { id: 'account', label: w(WORDS.account), cell: ({ account }) => accounts.find(({ id }) => id === account)?.name ?? '–' },
        {
          id: 'registers',
          label: w(WORDS.registers),
          cell: (hook) => registersOf(visit, hook),
        },
        { id: 'state', label: w(WORDS.state), cell: (hook) => <WebhookState visit={visit} hook={hook} /> },
      ]}
    />
  );
};
