import type { Bilingual } from '../../kernel/bilingual.ts';
import { Cite } from '../../ui/components/Cite.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { type Cited, citationText } from './citation.ts';
import type { IndicatorView } from './indicator-view.ts';
import { sentenceOf } from './sentence.ts';
import { whyNone } from './verdict-look.tsx';

const TEXT = {
  title: { fr: 'Citer ce chiffre', en: 'Quote this figure' },
  stays: {
    fr: 'Ce chiffre est publié\u00a0: à cette adresse, il ne change plus. Une correction se lit à côté.',
    en: 'This figure is published: it stays as it is at this address. A correction stands beside it.',
  },
  moves: {
    fr: 'L’exercice n’est pas publié\u00a0: le chiffre peut changer. Citez-le avec sa date; l’adresse montre le plus récent.',
    en: 'The year is not published: the figure may change. Quote it with its date; the address shows the latest.',
  },
} as const satisfies Record<string, Bilingual>;

/** Of the page of an indicator: a published year is quoted from the page of its figure, which stays. */
export const IndicatorCitation = ({ visit, view }: { readonly visit: Visit; readonly view: IndicatorView }) => {
  const { lang, today, paths, org, slots } = visit;
  const { one, result, results, stored, year } = view;
  const { quoted } = sentenceOf(one.indicator, result, today, whyNone(result, slots.kinds, lang), lang);
  const at = results.closings.get(year.label)?.publishedAt;
  if (quoted === '') return null;
  const published = at && result.frozen;
  return (
    <Citation
      visit={visit}
      sentence={quoted}
      label={one.indicator.label}
      plan={stored.title}
      no={one.indicator.no}
      publishedOn={published ? at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString() : null}
      path={
        published
          ? paths.figure(stored.id, one.indicator.no, { exercice: year.label })
          : paths.indicator(stored.id, one.indicator.no, year.label)
      }
    />
  );
};

/** A figure with its date and source, to copy, and the address where it stays. */
export const Citation = ({
  visit,
  sentence,
  ...cited
}: { readonly visit: Visit; readonly sentence: string } & Omit<Cited, 'org' | 'today' | 'address'> & { readonly path: string }) => {
  const { org, lang, today, installation } = visit;
  const address = `${installation.site}${cited.path}`;
  const text = citationText(sentence, { ...cited, org: org.name, today, address }, lang);
  return (
    <Cite
      title={words(visit, TEXT.title)}
      text={text}
      href={cited.path}
      note={words(visit, cited.publishedOn === null ? TEXT.moves : TEXT.stays)}
    />
  );
};
