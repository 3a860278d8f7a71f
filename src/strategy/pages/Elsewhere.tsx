import { type Lang, say } from '../../kernel/bilingual.ts';
import { DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { Written } from '../../ui/components/Written.tsx';
import type { PublishedResult } from '../plans/store.ts';
import { WORDS } from './messages.ts';
import { printedValue } from './printed-value.ts';

const COMPARABLE = {
  close: { fr: 'libellé proche de celui de l’indicateur', en: 'label close to that of the indicator' },
  part: { fr: 'une partie de ce que mesure l’indicateur', en: 'a part of what the indicator measures' },
  notSplit: { fr: 'non ventilé', en: 'not split' },
} as const;
const CONFIDENCE: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  asPublished: { fr: 'tel que publié', en: 'as published' },
};

const isComparable = (text: string): text is keyof typeof COMPARABLE => Object.hasOwn(COMPARABLE, text);

/** Figures printed elsewhere, under their own labels, never mixed with what is computed. Nothing when there are none. */
export const Elsewhere = ({ results, lang, level = 2 }: { results: readonly PublishedResult[]; lang: Lang; level?: 2 | 3 }) => {
  const Heading = `h${level}` as const;
  if (results.length === 0) return null;
  return (
    <section class="stack no-print" id="ailleurs">
      <Heading>{say(WORDS.elsewhere, lang)}</Heading>
      <p class="figcap">{say(WORDS.elsewhereIntro, lang)}</p>
      <DataTable
        caption={say(WORDS.elsewhere, lang)}
        hideCaption
        compact
        rows={results}
        rowKey={({ series, year }) => `${series} ${year}`}
        columns={[
          { id: 'year', label: say(WORDS.fiscalYear, lang), nowrap: true, cell: ({ year }) => year },
          {
            id: 'label',
            label: say(WORDS.indicator, lang),
            head: true,
            cell: ({ label, note, comparable, indicators }) => (
              <>
                {say(label, lang)}
                <Sub>
                  {[
                    indicators.length > 0 && `${say(WORDS.no, lang)} ${indicators.join(', ')}`,
                    comparable && isComparable(comparable) && say(COMPARABLE[comparable], lang),
                    say(note, lang),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Sub>
              </>
            ),
          },
          {
            id: 'value',
            label: say(WORDS.value, lang),
            end: true,
            nowrap: true,
            cell: (one) => printedValue(one, lang),
          },
          {
            id: 'source',
            label: say(WORDS.source, lang),
            cell: ({ source, confidence }) => (
              <>
                <Source text={source} />
                <Sub>
                  {say(WORDS.confidence, lang)}
                  {lang === 'fr' ? '\u00a0' : ''}: {CONFIDENCE[confidence]?.[lang] ?? confidence}
                </Sub>
              </>
            ),
          },
        ]}
      />
    </section>
  );
};

/** A source, its address as a link. */
export const Source = ({ text }: { text: string }) => {
  const address = /https?:\/\/[^\s)]+/.exec(text)?.[0];
  if (!address || !URL.canParse(address)) return <Written>{text}</Written>;
  const [before = '', after = ''] = text.split(address);
  return (
    <Written>
      {before}
      <a href={address} rel="noreferrer">
        {new URL(address).hostname}
      </a>
      {after}
    </Written>
  );
};
