import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { Tag } from '../../ui/components/Tag.tsx';
import { Day } from '../../ui/components/When.tsx';
import type { Visit } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

export interface NewsItem {
  readonly id: string;
  readonly title: string;
  readonly onDay: string;
  readonly kind: string;
  readonly detail: string;
}

interface Props {
  readonly visit: Visit;
  /** « 25 représentations dans 14 pays »; null when the organisation has no posts. */
  readonly headline: string | null;
  readonly highlights: ComponentChildren;
  readonly map: ComponentChildren;
  readonly news: readonly NewsItem[];
}

/** In ten seconds: what this government does abroad, and how it is doing. */
export const HomePage = ({ visit, headline, highlights, map, news }: Props) => (
  <>
    <Hero visit={visit} headline={headline} highlights={highlights} />
    {map}
    <section class="section">
      <div class="wrap">
        <SectionHead
          title={say(WORDS.news, visit.lang)}
          action={<LinkGo href={visit.paths.actions()}>{say(WORDS.allActions, visit.lang)}</LinkGo>}
        />
        <News visit={visit} news={news} />
      </div>
    </section>
    <section class="section section--sunken">
      <div class="wrap verify">
        <div>
          <h2>{say(WORDS.openTitle, visit.lang)}</h2>
          <p class="lead">{say(WORDS.openText, visit.lang)}</p>
        </div>
        <ul class="verify__links">
          <li>
            <a href={visit.paths.plans()}>{say(WORDS.plans, visit.lang)}</a>
          </li>
          <li>
            <a href={visit.paths.actions()}>{say(WORDS.actions, visit.lang)}</a>
          </li>
          <li>
            <a href={visit.paths.network()}>{say(WORDS.network, visit.lang)}</a>
          </li>
          <li>
            <a href={visit.paths.requestForm()}>{say(WORDS.ask, visit.lang)}</a>
          </li>
          <li>
            <a href={visit.paths.followUp()}>{say(WORDS.follow, visit.lang)}</a>
          </li>
        </ul>
      </div>
    </section>
  </>
);

const Hero = ({ visit, headline, highlights }: Pick<Props, 'visit' | 'headline' | 'highlights'>) => {
  const { lang, org, paths } = visit;
  const city = org.theme === 'ville';
  const lead = city
    ? say(WORDS.cityLead, lang)
    : headline
      ? say(WORDS.ministryLead, lang).replace('{headline}', headline)
      : say(WORDS.plainLead, lang);
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

const News = ({ visit, news }: Pick<Props, 'visit' | 'news'>) =>
  news.length === 0 ? (
    <EmptyState title={say(WORDS.news, visit.lang)} level={3}>
      {say(WORDS.noNews, visit.lang)}
    </EmptyState>
  ) : (
    <ul class="newslist">
      {news.map((item) => (
        <li key={item.id}>
          <p class="newslist__d">
            <Day iso={item.onDay} />
            <Tag>{item.kind}</Tag>
          </p>
          <div>
            <h3>
              <a href={visit.paths.action(item.id)}>{item.title}</a>
            </h3>
            <p>{item.detail}</p>
          </div>
        </li>
      ))}
    </ul>
  );
