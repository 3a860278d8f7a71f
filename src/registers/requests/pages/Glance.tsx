import { type Fact, Facts } from '../../../ui/components/Facts.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { dayOf } from '../kept.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { ANSWER_WORDS, CORRECTION_WORDS } from '../messages.ts';

interface Props {
  readonly visit: Visit;
  readonly loaded: LoadedRequest;
  readonly people: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Number of the request that it was merged into, where it is known. */
  readonly into?: string | undefined;
}

/** What one wants to know of a request at a glance: who, who answers, where it stands. */
export function glanceFacts({ visit, loaded: { request }, people, units, into }: Props): readonly Fact[] {
  const w = words.bind(null, visit);
  const day = (at: string | null) => at && <Day iso={dayOf(visit.org, Temporal.Instant.from(at))} />;
  return [
    { label: w(WORDS.person), value: request.name || (request.email ? '' : w(WORDS.nobody)) },
    { label: w(WORDS.email), value: request.email },
    { label: w(WORDS.telephone), value: request.telephone },
    { label: w(WORDS.address), value: request.address && <span class="prewrap">{request.address}</span> },
    { label: w(WORDS.lang), value: w(request.lang === 'fr' ? WORDS.french : WORDS.english) },
    { label: w(WORDS.responsible), value: (request.assignee && people.get(request.assignee)) || w(WORDS.nobodyYet) },
    { label: w(WORDS.unit), value: request.unit && units.get(request.unit) },
    { label: w(WORDS.receivedOn), value: day(request.receivedAt) },
    { label: w(WORDS.postedOn), value: request.postedOn && <Day iso={request.postedOn} /> },
    {
      label: w(WORDS.completeOn),
      value: request.state === 'received' ? w(WORDS.presumed) : request.completeAt ? day(request.completeAt) : w(WORDS.notYet),
    },
    { label: w(WORDS.correction), value: request.correction && w(CORRECTION_WORDS[request.correction].label) },
    {
      label: w(WORDS.acknowledged),
      value: request.acknowledgedAt ? (
        <>
          {day(request.acknowledgedAt)} ({w(request.acknowledgedHow === 'automatic' ? WORDS.automatic : WORDS.byHand)})
        </>
      ) : (
        w(WORDS.notYet)
      ),
    },
    {
      label: w(WORDS.answered),
      value: request.answeredAt && request.answeredHow && (
        <>
          {day(request.answeredAt)} ({w(ANSWER_WORDS[request.answeredHow]).toLowerCase()})
        </>
      ),
    },
    { label: w(WORDS.ended), value: day(request.endedAt) },
    {
      label: w(WORDS.mergedInto),
      value: request.mergedInto && <a href={visit.paths.deskRecord('requests', request.mergedInto)}>{into ?? w(WORDS.otherRequest)}</a>,
    },
    { label: w(WORDS.transferredTo), value: request.transferredTo },
    { label: w(WORDS.reason), value: request.reason },
  ];
}

export const Glance = (props: Props) => <Facts facts={glanceFacts(props)} />;
