import { ButtonLink } from '../../ui/components/Button.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { History } from '../../ui/components/History.tsx';
import { ALL_FILES } from '../../ui/paths.ts';
import { type Visit, words } from '../../web/visit.ts';
import { inForce } from '../indicators/in-force.ts';
import type { EnteredReading } from '../indicators/store.ts';
import type { Indicator } from '../plans/plan.ts';
import { Source } from './Elsewhere.tsx';
import { amount, ordinal } from './figure.ts';
import { TEXT } from './indicator-messages.ts';

/** Readings and declarations of one indicator, of those loaded for its plan. */
export const readingsFor = (entered: readonly EnteredReading[], plan: string, { no, formula }: Indicator): readonly EnteredReading[] =>
  entered.filter((one) =>
    one.kind === 'milestone' ? one.plan === plan && one.indicator === no : 'reading' in formula && one.series === formula.reading.series,
  );

interface Props {
  readonly visit: Visit;
  readonly indicator: Indicator;
  readonly entered: readonly EnteredReading[];
  /** Where one is entered; null for whoever may not. */
  readonly enterHref: string | null;
  /** Where its files are; null where there are none. */
  readonly filesHref: string | null;
}

/** Every value entered by hand, latest first: what stands, what was replaced, what was withdrawn and why. */
export const Readings = ({ visit, indicator, entered, enterHref, filesHref }: Props) => {
  const w = words.bind(null, visit);
  const standing = new Set(inForce(entered).map(({ id }) => id));
  return (
    <section id="lectures">
      <div class="section__head">
        <h2>{w(TEXT.readings)}</h2>
        <div class="row no-print">
          {filesHref && entered.length > 0 && <ExportMenu page={filesHref} files={ALL_FILES} />}
          {enterHref && (
            <ButtonLink href={enterHref} icon="plus" small creates>
              {w(TEXT.enter)}
            </ButtonLink>
          )}
        </div>
      </div>
      <p class="figcap">{w(TEXT.readingsCaption)}</p>
      {entered.length === 0 ? (
        <p class="muted">{w(TEXT.noReading)}</p>
      ) : (
        <History
          entries={entered.toReversed().map((one) => ({
            id: one.id,
            on: one.onDay,
            what: headOf(visit, indicator, one),
            more: (
              <>
                <Source text={one.source} />
                {one.proof && (
                  <>
                    {' '}
                    · {w(TEXT.proof)} <Source text={one.proof} />
                  </>
                )}
              </>
            ),
            value: standing.has(one.id) || one.withdrawn ? undefined : w(TEXT.replaced),
          }))}
        />
      )}
    </section>
  );
};

function headOf(visit: Visit, indicator: Indicator, { kind, year, value, withdrawn }: EnteredReading): string {
  const text = words(visit, withdrawn ? TEXT.withdrawnFor : kind === 'milestone' ? TEXT.milestoneFor : TEXT.readFor).replace(
    '{year}',
    year,
  );
  if (value === null) return text;
  const ranks = Object.values(indicator.targets).some((target) => target.kind === 'rank');
  return text.replace('{value}', ranks ? ordinal(value, visit.lang) : amount(value, visit.lang));
}
