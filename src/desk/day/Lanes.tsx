import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { Ago } from '../../ui/components/When.tsx';
import { PostButton } from '../../ui/forms/Form.tsx';
import { formatDate, formatNumber } from '../../ui/typography.ts';
import { DUE_LANES, type Due, type DueItem, type DueLane } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { LANE_WORDS, WORDS } from './messages.ts';

type Item = DueItem & { readonly register: string };

interface Props {
  readonly visit: Visit;
  readonly lanes: ReadonlyMap<DueLane, readonly Item[]>;
  readonly dues: readonly Due[];
}

/** What waits for the visitor: late, today, this week, later; each with its next step. */
export const Lanes = ({ visit, lanes, dues }: Props) => {
  const w = words.bind(null, visit);
  const cut = dues.flatMap(({ register, all }) => (all ? [{ register, href: all }] : []));
  return (
    <>
      {DUE_LANES.map((lane) => {
        const items = lanes.get(lane) ?? [];
        return (
          items.length > 0 && (
            <section key={lane} aria-labelledby={`lane-${lane}`}>
              <SectionHead
                id={`lane-${lane}`}
                title={
                  <>
                    {w(LANE_WORDS[lane])} <span class="muted num">{formatNumber(items.length, visit.lang)}</span>
                  </>
                }
              />
              <ul class="rows rows--plain rows--under" data-rows>
                {items.map((item) => (
                  <Row key={`${item.register} ${item.id}`} visit={visit} item={item} lane={lane} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {cut.length > 0 && (
        <p>
          {w(WORDS.more)}{' '}
          {cut.map(({ register, href }, place) => (
            <>
              {place > 0 && ', '}
              <a href={href}>{w(visit.slots.registerWord(register))}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
};

const Row = ({ visit, item, lane }: { visit: Visit; item: Item; lane: DueLane }) => {
  const { lang, today, slots } = visit;
  const { title, href, what, number, day, dated, chip, step } = item;
  const parts = [
    what ?? words(visit, slots.registerWord(item.register)),
    day !== null && !dated && !chip && lane !== 'today' && (lane === 'late' ? <Ago iso={day} today={today} /> : formatDate(day, lang)),
    number && <span class="num nowrap">{number}</span>,
  ].filter(Boolean);
  return (
    <li>
      <div class="rows__main">
        <a href={href}>{title}</a>
        <p>
          {parts.map((part, place) => (
            <>
              {place > 0 && ' · '}
              {part}
            </>
          ))}
        </p>
      </div>
      {(chip || step) && (
        <div class="row row--tight">
          {chip}
          {step && <Step visit={visit} item={item} step={step} />}
        </div>
      )}
    </li>
  );
};

const Step = ({ visit, item, step }: { visit: Visit; item: Item; step: NonNullable<DueItem['step']> }) => {
  const label = (
    <>
      {step.label}
      <span class="sr">{words(visit, WORDS.stepOf).replace('{title}', item.title)}</span>
    </>
  );
  return 'post' in step ? (
    <PostButton action={step.post}>
      <Button small icon="check">
        {label}
      </Button>
    </PostButton>
  ) : (
    <ButtonLink small href={step.href}>
      {label}
    </ButtonLink>
  );
};
