import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { CumulativeDrawing } from './CumulativeDrawing.tsx';
import type { CumulativeProps } from './cumulative.ts';
import { DataDetails } from './DataDetails.tsx';

/** A year against its target: this year, last year, forecast cone, today. Two drawings, so that words stay 12 px and more. */
export const CumulativeChart = (props: CumulativeProps) => {
  const { lang } = useSurroundings();
  const words = props.format ?? ((value: number) => formatNumber(value, lang));
  return (
    <>
      <div class="wide-only">
        <CumulativeDrawing {...props} words={words} width={880} height={380} />
      </div>
      <div class="narrow-only">
        <CumulativeDrawing {...props} words={words} width={340} height={300} narrow />
      </div>
      <MonthTable {...props} words={words} />
    </>
  );
};

const MonthTable = ({ title, months, done, previous, forecast, words }: CumulativeProps & { words: (value: number) => string }) => {
  const { lang } = useSurroundings();
  const cell = (value: number | undefined): string => (value === undefined ? '–' : words(value));
  const inMonth = (index: number): number | undefined => {
    const total = done[index];
    return total === undefined ? undefined : total - (index === 0 ? 0 : (done[index - 1] ?? 0));
  };
  /** The forecast is given from the month after the last one done, or from that month itself when it is under way. */
  const first = months.length - (forecast?.expected.length ?? 0);
  const head = [say(WORDS.month, lang), say(WORDS.inMonth, lang), say(WORDS.cumulated, lang)];
  if (previous) head.push(previous.label);
  if (forecast) head.push(say(WORDS.low, lang), say(WORDS.central, lang), say(WORDS.high, lang));
  return (
    <DataDetails
      caption={title}
      head={head}
      rows={months.map((month, index) => [
        month,
        cell(inMonth(index)),
        cell(done[index]),
        ...(previous ? [cell(previous.values[index])] : []),
        ...(forecast
          ? [forecast.low, forecast.expected, forecast.high].map((values) => cell(index < first ? undefined : values[index - first]))
          : []),
      ])}
    />
  );
};
