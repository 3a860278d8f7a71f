import type { Lang } from '../../kernel/bilingual.ts';
import { Fold } from '../components/Fold.tsx';
import { PageHead, SectionHead } from '../components/PageHead.tsx';
import { PortalPage } from '../layout/PortalPage.tsx';
import type { PortalProps } from '../layout/types.ts';
import { BlockExamples } from './BlockExamples.tsx';
import { ButtonExamples } from './ButtonExamples.tsx';
import { ChartExamples } from './ChartExamples.tsx';
import { ChipExamples } from './ChipExamples.tsx';
import { ComparisonExamples } from './ComparisonExamples.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { CONTRASTS } from './contrasts.ts';
import { FormExamples } from './FormExamples.tsx';
import { FrameExamples } from './FrameExamples.tsx';
import { BubbleExample, MapBand } from './MapExamples.tsx';
import { RecordExamples } from './RecordExamples.tsx';
import { ScaleSamples } from './ScaleSamples.tsx';
import { StateExamples } from './StateExamples.tsx';
import { TableExamples } from './TableExamples.tsx';
import { ThemeSamples } from './ThemeSamples.tsx';
import { TimelineExamples } from './TimelineExamples.tsx';
import { TypeScale } from './TypeScale.tsx';

const words = {
  fr: {
    title: 'Composants',
    intro:
      'Un seul vocabulaire pour le portail et le bureau. Chaque élément se lit sans couleur, au clavier et sur papier. Les exemples sont fictifs.',
    themes: 'Deux organisations, deux lumières',
    type: 'Caractères',
    space: 'Espace, relief et papier',
    contrast: 'Contrastes',
    measured: 'Contraste mesuré de chaque paire de couleurs',
    pairs: '{n} paires',
    kit: 'Éléments',
    charts: 'Graphiques',
  },
  en: {
    title: 'Components',
    intro:
      'One vocabulary for the portal and the desk. Each element reads without colour, by keyboard and on paper. The examples are fictional.',
    themes: 'Two organisations, two lights',
    type: 'Type',
    space: 'Space, elevation and paper',
    contrast: 'Contrast',
    measured: 'Measured contrast of each pair of colours',
    pairs: '{n} pairs',
    kit: 'Elements',
    charts: 'Charts',
  },
} as const;

/** Every component with every state: what one looks at before writing a page, and what the tests of this shelf render. */
export const ComponentsPage = (props: Omit<PortalProps, 'title' | 'children' | 'current'>) => (
  <PortalPage {...props} title={words[props.lang].title} current="components" noindex>
    <Components lang={props.lang} />
  </PortalPage>
);

/** The same without a layout, for the application to put its own around. */
export const Components = ({ lang }: { lang: Lang }) => {
  const w = words[lang];
  return (
    <>
      <div class="wrap comps comps--head">
        <PageHead title={w.title} intro={w.intro} />
        <section id="themes">
          <SectionHead title={w.themes} />
          <ThemeSamples />
        </section>
        <section id="type">
          <SectionHead title={w.type} />
          <TypeScale />
        </section>
        <section id="space">
          <SectionHead title={w.space} />
          <ScaleSamples />
        </section>
        <section id="contrast">
          <SectionHead title={w.contrast} />
          <div class="folds">
            <Fold id="mesures" title={<h3>{w.measured}</h3>} aside={w.pairs.replace('{n}', String(CONTRASTS.length))}>
              <ContrastTable />
            </Fold>
          </div>
        </section>
        <section id="kit">
          <SectionHead title={w.kit} />
          <div class="kit">
            <div class="kit__p">
              <ButtonExamples />
              <StateExamples />
              <ChipExamples />
              <BlockExamples />
              <TableExamples />
              <FrameExamples />
            </div>
            <div class="kit__p">
              <FormExamples />
              <RecordExamples />
            </div>
          </div>
        </section>
        <section id="charts">
          <SectionHead title={w.charts} />
          <div class="kit kit--one">
            <div class="kit__p">
              <ChartExamples />
              <ComparisonExamples />
              <BubbleExample />
              <TimelineExamples />
            </div>
          </div>
        </section>
      </div>
      <MapBand />
    </>
  );
};
