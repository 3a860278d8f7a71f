import { type Actor, hasRole } from '../../kernel/actor.ts';
import { FORBIDDEN, NOT_FOUND, type Refusal } from '../../kernel/decision.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Form, PostButton } from '../../ui/forms/Form.tsx';
import { Select } from '../../ui/forms/Select.tsx';
import { type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { mayAttach } from '../attachments/policy.ts';
import { giveToRead, takeFromReader } from '../giving-to-read.ts';
import { loadReaders, membersToName, type Readers } from '../named.ts';
import { loadSpine } from '../spine.ts';
import { actorName } from './HistoryList.tsx';
import { WORDS } from './messages.ts';

/**
 * Who may choose the readers of a record: its author, and managers and administrators among its readers; any reader who records things, once
 * the author reads it no more.
 */
const mayChoose = (actor: Actor, { accounts, author }: Readers): boolean =>
  mayAttach(actor) &&
  (author === actor.account || hasRole(actor, 'manager', 'administrator') || author === null || !accounts.includes(author));

/** Who reads a record that is shown to people named one by one, and the form that chooses them; null for any other record. */
export async function recordReaders(visit: Visit, record: string, names: ReadonlyMap<string, string>) {
  const { tx, org, actor, lang, paths } = visit;
  const readers = await loadReaders(tx, org.id, record);
  if (!readers) return null;
  const w = words.bind(null, visit);
  const may = mayChoose(actor, readers);
  const others = may ? (await membersToName(tx, org.id)).filter(({ account }) => !readers.accounts.includes(account)) : [];
  return (
    <section class="stack" id="lecteurs">
      <h2>{w(WORDS.readers)}</h2>
      <ul class="stack-s">
        {readers.accounts.map((account) => (
          <li key={account} class="row">
            {actorName(account, names, lang)}
            {may && readers.accounts.length > 1 && (
              <PostButton action={paths.readers(record)} values={{ remove: account }}>
                <Button small kind="quiet">
                  {w(WORDS.removeReader)}
                  <span class="sr"> ({actorName(account, names, lang)})</span>
                </Button>
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details class="data">
          <summary>{w(WORDS.addReader)}</summary>
          <Form action={paths.readers(record)}>
            <Select
              name="account"
              label={w(WORDS.reader)}
              help={w(WORDS.readerHelp)}
              value=""
              options={others.map(({ account, name }) => ({ value: account, label: name }))}
            />
            <div class="row">
              <Button small>{w(WORDS.readerGo)}</Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  );
}

/** Names a reader, or takes one away. Refusals `unknownChoice`, `lastReader`. */
export async function chooseReader(visit: Visit): Promise<Reply> {
  const { tx, org, actor, form, paths } = visit;
  const spine = await loadSpine(tx, org.id, visit.params.id ?? '');
  const readers = spine && (await loadReaders(tx, org.id, spine.id));
  if (!spine || !readers) return refused(NOT_FOUND);
  if (!mayChoose(actor, readers)) return refused(FORBIDDEN);
  const [added, removed] = [form.get('account'), form.get('remove')];
  const members = await membersToName(tx, org.id);
  const nameOf = (account: string): string => members.find((one) => one.account === account)?.name ?? account;
  const wrong = wrongChoice(readers, added, removed, (account) => members.some((one) => one.account === account));
  if (wrong) return refused(wrong);
  if (removed) await takeFromReader(visit, spine, { account: removed, name: nameOf(removed) });
  else await giveToRead(visit, spine, { account: added, name: nameOf(added) });
  // Who takes herself away reads it no more.
  return redirect(removed === actor.account ? paths.desk() : `${visit.slots.recordHref(visit, spine.register, spine.id)}#lecteurs`);
}

function wrongChoice({ accounts }: Readers, added: string, removed: string, isMember: (account: string) => boolean): Refusal | null {
  if (removed !== '') {
    if (!accounts.includes(removed)) return { id: 'unknownChoice', field: 'remove' };
    return accounts.length === 1 ? { id: 'lastReader' } : null;
  }
  return isMember(added) ? null : { id: 'unknownChoice', field: 'account' };
}
