import { publicAttachments } from '../../../records/pages/PublicAttachments.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { countryName } from '../../../web/countries.ts';
import { notFound, portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { CERTAINTY_WORDS, WORDS } from '../messages.ts';
import { presentPeriod } from '../rules.ts';
import { loadPost } from '../store.ts';
import { familyOf } from '../store-cards.ts';
import { keyFacts } from './facts.tsx';
import { PostHistory } from './History.tsx';
import { StateOf } from './parts.tsx';

/** A post: what it is, the time it is there, what it was. Not shared between visitors: it tells the time. */
export async function postPortal(visit: Visit): Promise<Reply> {
  const { tx, org, paths, today } = visit;
  const post = await loadPost(tx, org.id, visit.params.id ?? '');
  if (!post) return notFound;
  const w = words.bind(null, visit);
  const present = presentPeriod(post.periods, today);
  const { parent, children } = await familyOf(tx, org.id, post.id, present.parent);
  const named = ({ id, nameFr, nameEn }: { id: string; nameFr: string; nameEn: string }) => ({
    href: paths.post(id),
    name: w({ fr: nameFr, en: nameEn }),
  });
  const title = w(present.name);
  return portalPage({
    title,
    current: 'network',
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.networkTitle), href: paths.network() },
      { label: w(post.city) },
    ],
    description: title,
    body: (
      <div class="wrap section stack">
        <div class="stack-s">
          <p class="eyebrow">{countryName(post.country, visit.lang)}</p>
          <h1>{title}</h1>
          <p class="row">
            <StateOf visit={visit} post={post} />
            {present.certainty !== 'documented' && <Tag>{w(CERTAINTY_WORDS[present.certainty])}</Tag>}
          </p>
        </div>
        <div class="grid grid--aside">
          <div class="stack">
            <Services text={post.services && w(post.services)} title={w(WORDS.services)} unknown={w(WORDS.servicesUnknown)} />
            <PostHistory visit={visit} periods={post.periods} />
            {children.length > 0 && (
              <section class="stack">
                <h2>{w(WORDS.children)}</h2>
                <ul>
                  {children.map(named).map(({ href, name }) => (
                    <li key={href}>
                      <a href={href}>{name}</a>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {await publicAttachments(visit, post.id)}
          </div>
          <aside aria-label={w(WORDS.what)}>
            <Facts facts={keyFacts(visit, post, parent && named(parent))} />
          </aside>
        </div>
      </div>
    ),
  });
}

/** One a line, as they were written. */
export const Services = ({ text, title, unknown }: { text: string | null; title: string; unknown: string }) => (
  <section class="stack-s">
    <h2>{title}</h2>
    {text === null ? (
      <p class="muted">{unknown}</p>
    ) : (
      <ul>
        {text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    )}
  </section>
);
