import { DataTable } from '../components/DataTable.tsx';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { CONTRASTS, type Contrast, THEMES } from './contrasts.ts';

const words = {
  fr: {
    caption: 'Contraste mesuré de chaque paire (WCAG 2)',
    pair: 'Sur',
    least: 'Seuil',
    themes: {
      'ministere light': 'Ministère, clair',
      'ministere dark': 'Ministère, sombre',
      'ville light': 'Ville, clair',
      'ville dark': 'Ville, sombre',
    },
    on: 'sur',
  },
  en: {
    caption: 'Measured contrast of each pair (WCAG 2)',
    pair: 'On',
    least: 'Least',
    themes: {
      'ministere light': 'Ministry, light',
      'ministere dark': 'Ministry, dark',
      'ville light': 'City, light',
      'ville dark': 'City, dark',
    },
    on: 'on',
  },
} as const;

/** Every pair of tokens that are read on each other, with what was measured in the four themes. */
export const ContrastTable = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <DataTable<Contrast>
      caption={w.caption}
      compact
      class="contrast"
      rows={CONTRASTS}
      rowKey={([foreground, background]) => `${foreground} ${background}`}
      columns={[
        {
          id: 'pair',
          label: w.pair,
          head: true,
          cell: ([foreground, background]) => (
            <>
              <code>{foreground}</code> {w.on} <code>{background}</code>
            </>
          ),
        },
        { id: 'least', label: w.least, end: true, cell: ([, , least]) => formatNumber(least, lang, 1) },
        ...THEMES.map((theme, index) => ({
          id: theme,
          label: w.themes[theme],
          end: true,
          cell: ([, , , measured]: Contrast) => formatNumber(measured[index] ?? 0, lang, 1),
        })),
      ]}
    />
  );
};
