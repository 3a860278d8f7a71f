import { Button } from '../../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { PostButton } from '../../../../ui/forms/Form.tsx';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { ANSWER_WORDS, WORDS } from '../messages.ts';
import type { Answer } from '../rules.ts';
import type { StoredGuest } from '../store.ts';

const TONES = { none: 'neutral', accepted: 'ok', declined: 'bad', delegate: 'warn' } as const satisfies Record<Answer, string>;

interface Props {
  readonly visit: Visit;
  readonly id: string;
  readonly guests: readonly StoredGuest[];
  /** What guests need at the table; empty for whoever may not know. */
  readonly needs: ReadonlyMap<string, string>;
  readonly editable: boolean;
}

/** The guests of an event, and their answers, each noted in one key. */
export const GuestTable = ({ visit, id, guests, needs, editable }: Props) => {
  const w = words.bind(null, visit);
  const columns: readonly Column<StoredGuest>[] = [
    {
      id: 'name',
      label: w(WORDS.name),
      head: true,
      cell: (guest) => (
        <>
          {guest.contact ? <a href={visit.paths.deskRecord('contacts', guest.contact)}>{guest.name}</a> : guest.name}
          <Sub>{[guest.function, guest.body].filter(Boolean).join(', ')}</Sub>
          {needs.has(guest.id) && <Sub>{needs.get(guest.id)}</Sub>}
        </>
      ),
    },
    {
      id: 'sent',
      label: w(WORDS.sentOn),
      cell: ({ sentOn, remindedOn }) => (
        <>
          {sentOn ? <Day iso={sentOn} short /> : <span class="muted">{w(WORDS.notSent)}</span>}
          {remindedOn && (
            <Sub>
              {w(WORDS.remindedOn)} <Day iso={remindedOn} short />
            </Sub>
          )}
        </>
      ),
    },
    {
      id: 'answer',
      label: w(WORDS.answer),
      cell: ({ answer, delegate, seat, sentOn }) => (
        <>
          {/* Nobody answers what has not left yet. */}
          {(sentOn !== null || answer !== 'none') && <StateChip tone={TONES[answer]}>{w(ANSWER_WORDS[answer])}</StateChip>}
          {delegate && <Sub>{delegate}</Sub>}
          {seat && <Sub>{seat}</Sub>}
        </>
      ),
    },
  ];
  const acts: Column<StoredGuest> = {
    id: 'acts',
    label: w(SHARED.edit),
    hideLabel: true,
    class: 'no-print',
    end: true,
    cell: (guest) => (
      <div class="row row--tight">
        {(['accepted', 'declined'] as const)
          .filter((answer) => guest.sentOn !== null && answer !== guest.answer)
          .map((answer) => (
            <AnswerButton key={answer} visit={visit} id={id} guest={guest} answer={answer} />
          ))}
        <a href={visit.paths.deskPart('invitations', id, 'personnes', guest.id)}>
          {w(SHARED.edit)}
          <span class="sr">{` ${guest.name}`}</span>
        </a>
      </div>
    ),
  };
  return (
    <DataTable
      caption={w(WORDS.guests)}
      hideCaption
      compact
      rows={guests}
      rowKey={(guest) => guest.id}
      columns={editable ? [...columns, acts] : columns}
    />
  );
};

const AnswerButton = ({ visit, id, guest, answer }: { visit: Visit; id: string; guest: StoredGuest; answer: Answer }) => (
  <PostButton action={visit.paths.deskPart('invitations', id, 'personnes', guest.id, 'reponse')} values={{ answer }}>
    <Button small>
      {words(visit, ANSWER_WORDS[answer])}
      <span class="sr">{` (${guest.name})`}</span>
    </Button>
  </PostButton>
);
