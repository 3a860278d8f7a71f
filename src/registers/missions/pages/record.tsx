import { memberNames } from '../../../identity/members.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { loadLinks } from '../../../records/links.ts';
import { recordTrail } from '../../../records/pages/trail.tsx';
import { LinkGo } from '../../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { moveMission } from '../actions.ts';
import { VERB_WORDS, WORDS } from '../messages.ts';
import type { Mission } from '../rules/mission.ts';
import { frame } from './frame.tsx';
import { FIELD_WORDS, valueWords } from './history.ts';
import { type Loaded, load } from './load.ts';
import type { DeskMove } from './nouns.ts';

export const missionPage = (visit: Visit): Promise<Reply> => dossier(visit, []);

async function dossier(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  const loaded = await load(visit);
  if (!loaded) return notFound;
  const { spine, mission } = loaded;
  return frame(
    visit,
    loaded,
    'dossier',
    <>
      {mission.purpose && <Prose title={words(visit, WORDS.purpose)} text={mission.purpose} />}
      {mission.reason && <Prose title={words(visit, WORDS.reason)} text={mission.reason} />}
      {await aims(visit, mission)}
      {await meetings(visit, loaded)}
    </>,
    {
      refusals,
      more: await recordTrail(visit, {
        record: spine.id,
        back: visit.paths.deskRecord('missions', spine.id),
        verbs: VERB_WORDS,
        fields: FIELD_WORDS,
        value: valueWords(visit, await memberNames(visit.tx)),
      }),
    },
  );
}

export const Prose = ({ title, text }: { title: string; text: string }) => (
  <section class="stack-s">
    <h2>{title}</h2>
    <p class="prewrap">{text}</p>
  </section>
);

/** The objectives of the plans that the mission serves. */
async function aims(visit: Visit, { objectives, from, until }: Mission) {
  if (objectives.length === 0) return null;
  const known = new Map((await visit.slots.objectives(visit, [from, until])).map((one) => [one.code, one]));
  return (
    <section class="stack-s">
      <h2>{words(visit, WORDS.objectives)}</h2>
      <ul>
        {objectives.map((code) => {
          const found = known.get(code);
          return <li key={code}>{found ? `${words(visit, found.label)} (${words(visit, found.plan)})` : code}</li>;
        })}
      </ul>
    </section>
  );
}

/** Meetings are actions of the register, linked with the mission. */
async function meetings(visit: Visit, { spine, mission, mine }: Loaded) {
  const { tx, org, paths } = visit;
  // On its days an action is of today; before and after, of its first day.
  const today = visit.today >= mission.from && visit.today <= mission.until;
  const begun = {
    fiche: spine.id,
    date: today ? visit.today : mission.from,
    pays: [...new Set(mission.stops.map(({ country }) => country))],
  };
  const linked = (await loadLinks(tx, org.id, spine.id)).filter(({ register }) => register === 'actions');
  return (
    <section class="stack-s" aria-labelledby="rencontres">
      <SectionHead
        id="rencontres"
        title={words(visit, WORDS.meetings)}
        action={mine && <LinkGo href={paths.deskNew('actions', begun)}>{words(visit, WORDS.recordMeeting)}</LinkGo>}
      />
      {linked.length === 0 ? (
        <p class="muted">{words(visit, WORDS.noMeeting)}</p>
      ) : (
        <ul class="stack-s">
          {linked.map(({ id, register, number, title }) => (
            <li key={id}>
              <a href={visit.slots.recordHref(visit, register, id)}>{title}</a> <span class="num muted">{number}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Moves a mission, then shows it again; with what stands against it when it was refused. */
export const moveTo =
  (move: DeskMove) =>
  async (visit: Visit): Promise<Reply> => {
    const moved = await moveMission(visit, visit.params.id ?? '', move, visit.form.get('reason'));
    if (moved.ok) return redirect(visit.paths.deskRecord('missions', moved.value));
    const { refusals } = moved;
    return refusals.some(({ id }) => id === 'forbidden' || id === 'notFound') ? refused(...refusals) : dossier(visit, refusals);
  };
