import { Tag } from '../../ui/components/Tag.tsx';
import { Day } from '../../ui/components/When.tsx';
import { spaced } from '../../ui/typography.ts';
import type { NewsItem } from '../../web/news.ts';

/** What was made public, a line each: day and kind, title, detail. `level` is that of its titles. */
export const NewsList = ({ news, level }: { news: readonly NewsItem[]; level: 2 | 3 }) => {
  const Heading = `h${level}` as const;
  return (
    <ul class="newslist">
      {news.map(({ id, day, kind, title, lang, detail, href }) => (
        <li key={id}>
          <p class="newslist__d">
            <Day iso={day} />
            <Tag>{kind}</Tag>
          </p>
          <div>
            <Heading class="newslist__t">
              <a href={href} lang={lang}>
                {spaced(title)}
              </a>
            </Heading>
            {detail && <p>{detail}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
};
