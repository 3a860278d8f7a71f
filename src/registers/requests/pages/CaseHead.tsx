import { TermChip } from '../../../clocks/ClockParts.tsx';
import type { ShownRun } from '../../../clocks/read.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { INBOX_WORDS } from '../messages/inbox.ts';
import { CHANNEL_WORDS, KIND_WORDS } from '../messages.ts';
import { mayHandle } from '../policy.ts';
import { possible } from '../rules.ts';
import { type Asked, recordBeside } from './asked.ts';
import { recordTake } from './Lanes.tsx';
import { NOUNS } from './nouns.ts';
import { StateOf } from './StateOf.tsx';

interface Props {
  readonly visit: Visit;
  readonly loaded: LoadedRequest;
  readonly clocks: readonly ShownRun[];
  readonly people: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly asked: Asked;
}

/** What a request is, from whom, until when, and who answers. */
export const CaseHead = (props: Props) => {
  const { visit, loaded, clocks } = props;
  const { spine, request } = loaded;
  const w = words.bind(null, visit);
  return (
    <header class="case__head">
      <div class="case__what">
        <div class="eyebrow">
          <span class="num">{spine.number}</span> · {w(KIND_WORDS[request.kind].one)} · {w(CHANNEL_WORDS[request.channel])}
        </div>
        <h1 class="case__title" lang={request.lang === visit.lang ? undefined : request.lang}>
          {spine.title}
        </h1>
      </div>
      <div class="row case__chips">
        <StateOf visit={visit} state={request.state} />
        {clocks
          .filter(({ outcome }) => outcome !== 'restarted')
          .map((run) => (
            <TermChip key={run.standard + run.number} run={run} lang={visit.lang} named />
          ))}
        {request.kind === 'complaint' && <Tag icon="lock">{w(WORDS.officersOnly)}</Tag>}
      </div>
      <Responsible {...props} />
      <div class="case__out no-print">
        <SummaryLink visit={visit} record={spine.id} />
      </div>
    </header>
  );
};

/** Who answers; to take it is one key, to give it to somebody else one link. */
const Responsible = ({ visit, loaded: { spine, request }, people, units, asked }: Props) => {
  const w = words.bind(null, visit);
  const name = request.assignee && people.get(request.assignee);
  const unit = request.unit && units.get(request.unit);
  const may = mayHandle(visit.actor, request.kind) && possible(request).includes('assign');
  return (
    <div class="row case__who">
      <span>
        {name ? (
          <>
            {w(WORDS.responsible)}
            {visit.lang === 'fr' ? '\u00a0: ' : ': '}
            <b>{name}</b>
          </>
        ) : (
          <b>{w(WORDS.free)}</b>
        )}
        {unit && ` · ${unit}`}
      </span>
      {may && request.assignee !== visit.actor.account && (
        <form method="post" action={recordTake(visit, spine.id, asked)} class="inline">
          <Button small shortcut="a">
            {w(INBOX_WORDS.keyTake)}
          </Button>
        </form>
      )}
      {may && <a href={`${recordBeside(visit.paths, spine.id, asked, { acte: NOUNS.assign })}#acte`}>{w(WORDS.change)}</a>}
    </div>
  );
};
