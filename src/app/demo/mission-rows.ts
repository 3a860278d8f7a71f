import { facts, presence } from '../../registers/missions/rules.ts';
import type { MissionDraft } from './missions.ts';
import { type Batch, type Names, postedOf, presenceTables, spineRows } from './rows.ts';
import type { Row } from './store/rows.ts';

/** The rows of missions: dossier, people, itinerary, bodies that pay, costs. */
export function missionBatch(names: Names, drafts: readonly MissionDraft[]): Batch {
  const { org } = names;
  const made = drafts.map((draft) => {
    const { mission, id } = draft;
    const spine = spineRows(names, 'missions', draft, {
      detail: mission.stops.map(({ city }) => city).join(', '),
      body: [mission.purpose, mission.results, ...mission.participants.map(({ name, office }) => `${name} ${office}`)].join(' '),
    });
    const own = { org, mission: id, audience: spine.audience };
    const header: Row = {
      org,
      id,
      audience: spine.audience,
      from_day: mission.from,
      until_day: mission.until,
      purpose: mission.purpose,
      objectives: mission.objectives,
      own_share: mission.ownShare,
      nils: mission.nils,
      report: mission.report,
      report_piece: null,
      results: mission.results,
      reason: mission.reason,
      authorised_by: mission.authorisedOn === null ? null : (names.accounts.get('manager') ?? null),
      authorised_on: mission.authorisedOn,
      authorised_cents: mission.authorisedCents,
    };
    return {
      ...spine,
      header,
      participants: mission.participants.map((row, place) => ({ ...own, place, ...row })),
      stops: mission.stops.map(({ from, until, ...row }, place) => ({ ...own, place, ...row, from_day: from, until_day: until })),
      bodies: mission.bodies.map((row, place) => ({ ...own, place, ...row })),
      costs: mission.costs.map(({ on, until, rateOn, rateSource, ...row }, place) => ({
        ...own,
        place,
        ...row,
        on_day: on,
        until_day: until,
        rate_on: rateOn,
        rate_source: rateSource,
      })),
      facts: postedOf(id, facts(mission)),
      presence: presence(mission),
    };
  });
  return {
    register: 'missions',
    records: drafts.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['mission', made.map(({ header }) => header)],
      ['mission_participant', made.flatMap(({ participants }) => participants)],
      ['mission_stop', made.flatMap(({ stops }) => stops)],
      ['mission_body', made.flatMap(({ bodies }) => bodies)],
      ['mission_cost', made.flatMap(({ costs }) => costs)],
      ['named_reader', made.flatMap(({ readers }) => readers)],
      ...presenceTables(
        made.map(({ row, audience, presence: planned }) => ({ org, record: row.id, register: row.register, audience, presence: planned })),
      ),
    ],
    facts: made.flatMap((one) => one.facts),
  };
}
