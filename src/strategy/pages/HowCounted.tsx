import { type Bilingual, say } from '../../kernel/bilingual.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';
import { VerdictChip } from '../../ui/components/VerdictChip.tsx';
import { formatList } from '../../ui/typography.ts';
import { countryName } from '../../web/countries.ts';
import { type Visit, words } from '../../web/visit.ts';
import { describe } from '../indicators/describe.ts';
import { measuresFor } from '../indicators/evaluate.ts';
import { ruleOf, thresholdsOf } from '../indicators/rule.ts';
import { TOLERANCES, toleranceFor } from '../indicators/tolerance.ts';
import type { Indicator } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';
import { TEXT } from './indicator-messages.ts';
import { WORDS } from './messages.ts';
import { ResultChip } from './verdict-look.tsx';

/** The formula in words, the perimeter, the rule of the verdict, and the official wording with its place. */
export const HowCounted = ({
  visit,
  indicator,
  result,
  vocabulary,
}: {
  visit: Visit;
  indicator: Indicator;
  result: YearResult;
  vocabulary: Vocabulary;
}) => {
  const { lang, paths, slots } = visit;
  const { formula, perimeter } = indicator;
  const { target, year } = result;
  const nameOf = (facet: string, code: string): Bilingual | undefined =>
    facet === 'country' ? { fr: countryName(code, 'fr'), en: countryName(code, 'en') } : vocabulary[facet]?.get(code);
  const tolerance = toleranceFor(year, TOLERANCES);
  const levels = thresholdsOf(target, tolerance);
  const toCome = [...new Set(measuresFor(formula, target).map(({ kind }) => kind))].filter((kind) => !slots.kinds.get(kind)?.register);
  return (
    <section id="formule">
      <h2>{words(visit, TEXT.how)}</h2>
      <div class="prose">
        <p>{say(describe(formula, slots.kinds, nameOf), lang)}</p>
        {perimeter && <p>{say(perimeter, lang)}</p>}
        {toCome.length > 0 && (
          <p>
            {words(visit, TEXT.needs).replace(
              '{kinds}',
              formatList(
                toCome.map((kind) => slots.kinds.get(kind)?.label[lang] ?? kind),
                lang,
              ),
            )}
          </p>
        )}
      </div>
      <dl class="rules">
        {levels?.map(({ verdict, from }) => (
          <div key={verdict}>
            <dt>
              <VerdictChip verdict={verdict} />
            </dt>
            <dd>{say(from, lang)}</dd>
          </div>
        )) ?? (
          <div>
            <dt>
              <ResultChip result={result} lang={lang} />
            </dt>
            <dd>
              {words(visit, TEXT.rule).replace('{year}', year.label)}
              {lang === 'fr' ? '\u00a0' : ''}: {say(ruleOf(target, tolerance), lang)}
            </dd>
          </div>
        )}
      </dl>
      <p class="figcap">
        <a href={paths.method()}>{words(visit, WORDS.method)}</a>
      </p>
      {target.wording.map(({ fr, source }) => (
        <Quote key={`${source.place} ${fr}`} text={fr} from={source.place} />
      ))}
      {indicator.source && <Quote text={indicator.label.fr} from={`${TEXT.officialLabel.fr}, ${indicator.source.place}`} />}
      {indicator.altLabels.map(({ fr, source }) => (
        <Quote key={source.place + fr} text={fr} from={`${TEXT.otherLabels.fr}, ${source.place}`} />
      ))}
    </section>
  );
};

/** The plan is in French: its words are quoted as they stand, in both languages of the page. */
const Quote = ({ text, from }: { text: string; from: string }) => (
  <blockquote class="source" lang="fr">
    <p>{`«\u00a0${text}\u00a0»`}</p>
    <footer>{from}</footer>
  </blockquote>
);
