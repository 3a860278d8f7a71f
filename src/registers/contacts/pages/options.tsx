import { ComboboxOptions } from '../../../ui/forms/Combobox.tsx';
import { relativeDays } from '../../../ui/typography.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { INFLUENTIAL_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { CONTACT_KINDS, nameKey, RECIPIENT_KINDS } from '../rules.ts';
import { type Choice, choices } from '../store/directory.ts';
import { kindOf } from './parts.tsx';

const MOST = 12;

/** The second line: role and organisation, or the kind of party; and whether it is influential today. */
const noteOf = (visit: Visit, choice: Choice): string =>
  [
    choice.note || (choice.kind === 'body' || choice.partyKind ? kindOf(visit, choice) : ''),
    ...(choice.influentialNow ? [words(visit, INFLUENTIAL_WORDS[choice.kind]).toLowerCase()] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/**
 * Options of a combobox over contacts: `?q=` what was typed, `?genre=body` bodies alone, `?pour=soutien` who may be given a support.
 * The last option creates, unless the very name is among the others or `?creer=non`.
 */
export async function contactOptions(visit: Visit): Promise<Reply> {
  const { tx, org, query, lang, today } = visit;
  const typed = query.get('q').slice(0, 200);
  const kind = CONTACT_KINDS.find((one) => one === query.get('genre'));
  const recipients = query.get('pour') === 'soutien';
  const found = await choices(tx, org.id, typed, { kind, ...(recipients ? { partyKinds: RECIPIENT_KINDS } : {}) }, MOST);
  const known = found.some((choice) => nameKey(choice.name) === nameKey(typed));
  const label = recipients ? WORDS.createRecipient : kind === 'body' ? WORDS.createBody : WORDS.create;
  const create =
    mayRecord(visit.actor) && query.get('creer') !== 'non' && nameKey(typed) !== '' && !known
      ? { value: `new:${typed}`, label: words(visit, label).replace('{name}', typed) }
      : undefined;
  return {
    kind: 'fragment',
    body: (
      <ComboboxOptions
        query={typed}
        heading={typed === '' && found.some((choice) => choice.lastMet) ? words(visit, WORDS.lastMet) : undefined}
        options={found.map((choice) => ({
          value: choice.id,
          label: choice.name,
          note: noteOf(visit, choice) || undefined,
          when: choice.lastMet ? relativeDays(choice.lastMet, today, lang) : undefined,
        }))}
        create={create}
      />
    ),
  };
}
