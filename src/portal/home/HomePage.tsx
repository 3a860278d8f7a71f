import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import type { NewsItem } from '../../web/news.ts';
import type { Visit } from '../../web/visit.ts';
import { NewsList } from '../news/NewsList.tsx';
import { WORDS } from './messages.ts';

interface Props {
  readonly visit: Visit;
  /** « 25 représentations dans 14 pays »; null when no post is certain. */
  readonly headline: string | null;
  readonly highlights: ComponentChildren;
  /** Are these figures counted here, each with its records? */
  readonly counted: boolean;
  readonly map: ComponentChildren;
  readonly services: ComponentChildren;
  readonly news: readonly NewsItem[];
}

/** Sections as full-width bands: figures, map, news, services, and how to check. */
export const HomePage = ({ visit, map, services, news, ...hero }: Props) => (
  <>
    <Hero visit={visit} {...hero} />
    {map}
    {news.length > 0 && <News visit={visit} news={news} />}
    {services}
    <Verify visit={visit} />
  </>
);

const Hero = ({ visit, headline, highlights, counted }: Pick<Props, 'visit' | 'headline' | 'highlights' | 'counted'>) => {
  const { lang, org, paths } = visit;
  const city = org.theme === 'ville';
  const what = city ? say(WORDS.cityLead, lang) : headline && say(WORDS.ministryLead, lang).replace('{headline}', headline);
  // Figures that were printed elsewhere open onto nothing here.
  const lead = [what, (counted || !what) && say(WORDS.promise, lang)].filter(Boolean).join(' ');
  return (
    <section class="hero">
      <div class="wrap hero__grid">
        <div class="hero__text">
          <h1>{say(city ? WORDS.cityTitle : WORDS.ministryTitle, lang)}</h1>
          <p class="lead">{lead}</p>
          <p class="row">
            <ButtonLink kind="primary" href={paths.plans()}>
              {say(WORDS.seePlan, lang)}
            </ButtonLink>
            <ButtonLink kind="quiet" href={paths.method()}>
              {say(WORDS.howWeCount, lang)}
            </ButtonLink>
          </p>
        </div>
        {highlights}
      </div>
    </section>
  );
};

const News = ({ visit, news }: Pick<Props, 'visit' | 'news'>) => (
  <section class="section" aria-labelledby="nouveautes">
    <div class="wrap">
      <SectionHead
        id="nouveautes"
        title={say(WORDS.news, visit.lang)}
        action={<LinkGo href={visit.paths.news()}>{say(WORDS.allNews, visit.lang)}</LinkGo>}
      />
      <NewsList news={news} level={3} />
    </div>
  </section>
);

const Verify = ({ visit }: Pick<Props, 'visit'>) => {
  const { lang, paths } = visit;
  const links = [
    { href: paths.plans(), label: WORDS.plans },
    { href: paths.actions(), label: WORDS.actions },
    { href: paths.openData(), label: WORDS.data },
    { href: paths.transparency(), label: WORDS.journal },
  ];
  return (
    <section class="section" aria-labelledby="verifier">
      <div class="wrap verify">
        <div>
          <h2 id="verifier">{say(WORDS.openTitle, lang)}</h2>
          <p class="lead">{say(WORDS.openText, lang)}</p>
        </div>
        <ul class="verify__links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{say(label, lang)}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
