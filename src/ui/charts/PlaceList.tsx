import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Place, PostKind } from './places.ts';

interface Props {
  readonly places: readonly Place[];
  /** The words of each type of post. */
  readonly kinds: Readonly<Record<PostKind, string>>;
  /** Open from the start, on the page of the network. */
  readonly open?: boolean | undefined;
}

/** The posts of the map by country, for who does not see the map or would rather read. */
export const PlaceList = ({ places, kinds, open }: Props) => {
  const { lang } = useSurroundings();
  const countries = [...Map.groupBy(places, (one) => one.country)].sort(([a], [b]) => a.localeCompare(b, lang));
  return (
    <details class="data" open={open}>
      <summary>{say(WORDS.seeList, lang)}</summary>
      <dl class="bycountry">
        {countries.map(([country, posts]) => (
          <div key={country}>
            <dt>{country}</dt>
            {posts.map((post) => (
              <dd key={post.id}>
                {post.href ? <a href={post.href}>{post.label}</a> : post.label} <span>{kinds[post.kind]}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
};
