import type { ComponentChildren } from 'preact';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { PageHead, SectionHead } from '../../ui/components/PageHead.tsx';
import { StateChip } from '../../ui/components/Tag.tsx';
import { PostButton } from '../../ui/forms/Form.tsx';
import { formatNumber } from '../../ui/typography.ts';
import { deskPage, type Reply, redirect } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { STEPS, WORDS } from './messages.ts';
import { progressOf, type Step, type Steps, stepsOf, tryOut } from './steps.ts';
import { closeSteps } from './store.ts';

const said = (visit: Visit, steps: Steps): string => {
  const { done, of } = progressOf(steps);
  return words(visit, WORDS.progress).replace('{n}', formatNumber(done, visit.lang)).replace('{of}', formatNumber(of, visit.lang));
};

/** « Premiers pas » : what gets somebody going, ticked by what the rows say. */
export async function stepsPage(visit: Visit): Promise<Reply> {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const steps = await stepsOf(visit);
  const trial = await tryOut(visit);
  const own = trial ? [...steps.own.slice(0, -1), trial, ...steps.own.slice(-1)] : steps.own;
  return deskPage({
    title: w(WORDS.title),
    current: 'steps',
    body: (
      <>
        <PageHead title={w(WORDS.title)} over={said(visit, steps)} intro={w(WORDS.intro)} />
        <div class="stack steps">
          {steps.setUp.length > 0 && (
            <section aria-labelledby="organisation">
              <SectionHead id="organisation" title={w(WORDS.setUp)} />
              <List visit={visit} steps={steps.setUp} />
            </section>
          )}
          <section aria-labelledby="vous">
            <SectionHead id="vous" title={w(WORDS.own)} />
            <List visit={visit} steps={own} />
          </section>
          <PostButton action={paths.firstStepsShown()} values={{ montrer: steps.closed ? 'oui' : 'non' }}>
            <Button kind="quiet" small>
              {w(steps.closed ? WORDS.open : WORDS.close)}
            </Button>
          </PostButton>
          <p class="muted">{w(WORDS.helpNote)}</p>
        </div>
      </>
    ),
  });
}

const List = ({ visit, steps }: { visit: Visit; steps: readonly Step[] }) => {
  const w = words.bind(null, visit);
  return (
    <ul class="rows" data-rows>
      {steps.map(({ id, done, href }) => (
        <li key={id}>
          <div class="rows__main">
            <strong>{w(STEPS[id].title)}</strong>{' '}
            {done !== null && <StateChip tone={done ? 'ok' : 'open'}>{w(done ? WORDS.done : WORDS.toDo)}</StateChip>}
            <p>{w(STEPS[id].lead)}</p>
          </div>
          {done !== true && (
            <ButtonLink small href={href}>
              {w(STEPS[id].go)}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
};

/** On the first page of the morning, until all is done or they are put away: how far one is, and the next step. */
export async function firstSteps(visit: Visit): Promise<ComponentChildren> {
  if (visit.actor.account === null) return null;
  const steps = await stepsOf(visit);
  const { next } = progressOf(steps);
  if (steps.closed || next === null) return null;
  const w = words.bind(null, visit);
  return (
    <section class="panel stack-s" aria-labelledby="premiers-pas">
      <h2 id="premiers-pas">
        <a href={visit.paths.firstSteps()}>{w(WORDS.title)}</a> <span class="muted num">{said(visit, steps)}</span>
      </h2>
      <p>
        <strong>{w(STEPS[next.id].title)}</strong>
      </p>
      <p class="rows__note">{w(STEPS[next.id].lead)}</p>
      <div class="row">
        <ButtonLink small href={next.href}>
          {w(STEPS[next.id].go)}
        </ButtonLink>
        <PostButton action={visit.paths.firstStepsShown()} values={{ montrer: 'non' }}>
          <Button kind="quiet" small>
            {w(WORDS.close)}
          </Button>
        </PostButton>
      </div>
    </section>
  );
}

/** Puts the first steps away, or shows them again. */
export async function showSteps({ tx, org, actor, now, form, paths }: Visit): Promise<Reply> {
  const shown = form.get('montrer') === 'oui';
  await closeSteps(tx, org.id, actor.account ?? '', now, shown ? null : now);
  return redirect(shown ? paths.firstSteps() : paths.desk());
}
