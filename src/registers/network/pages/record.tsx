import { VISIBILITY_TAGS, VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { recordTrail } from '../../../records/pages/trail.tsx';
import { loadSpine } from '../../../records/spine.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { fieldId } from '../../../ui/field-ids.ts';
import { withQuery } from '../../../ui/paths.ts';
import { countryName } from '../../../web/countries.ts';
import { deskPage, notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { CERTAINTY_WORDS, FIELD_WORDS, STATUS_WORDS, TYPE_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { mayChange } from '../policy.ts';
import { presentPeriod } from '../rules.ts';
import { loadPost } from '../store.ts';
import { familyOf } from '../store-cards.ts';
import { keyFacts } from './facts.tsx';
import { PostHistory } from './History.tsx';
import { StateOf } from './parts.tsx';
import { Services } from './portal-post.tsx';

export async function postDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, today } = visit;
  const id = visit.params.id ?? '';
  const spine = await loadSpine(tx, org.id, id);
  const post = spine?.register === 'network' ? await loadPost(tx, org.id, id) : null;
  if (!spine || !post) return notFound;
  const w = words.bind(null, visit);
  const present = presentPeriod(post.periods, today);
  const { parent, children } = await familyOf(tx, org.id, id, present.parent);
  const here = paths.deskRecord('network', id);
  const linked = (one: { id: string; nameFr: string; nameEn: string }) => ({
    href: paths.deskRecord('network', one.id),
    name: w({ fr: one.nameFr, en: one.nameEn }),
  });
  const mine = mayChange(visit.actor);
  const title = w(present.name);
  return deskPage({
    title,
    current: 'network',
    crumbs: [{ label: w(WORDS.network), href: paths.deskRegister('network') }],
    body: (
      <>
        <PageHead
          over={<span class="num">{spine.number}</span>}
          title={title}
          chips={
            <>
              <StateOf visit={visit} post={post} />
              {present.certainty !== 'documented' && <Tag>{w(CERTAINTY_WORDS[present.certainty])}</Tag>}
              <Tag>{w(VISIBILITY_TAGS[spine.visibility])}</Tag>
            </>
          }
          actions={
            <>
              <SummaryLink visit={visit} record={id} />
              {mine && <Acts visit={visit} id={id} closed={spine.state === 'closed'} />}
            </>
          }
        />
        <div class="record">
          <div class="record__body">
            <PostHistory
              visit={visit}
              periods={post.periods}
              act={
                mine
                  ? (period) => (
                      <a href={withQuery(paths.deskAct('network', id, 'correction'), { periode: period.id })}>{w(WORDS.correct)}</a>
                    )
                  : undefined
              }
            />
            <Services text={post.services && w(post.services)} title={w(WORDS.services)} unknown={w(WORDS.servicesUnknown)} />
            {children.length > 0 && (
              <section class="stack-s">
                <h2>{w(WORDS.children)}</h2>
                <ul>
                  {children.map(linked).map(({ href, name }) => (
                    <li key={href}>
                      <a href={href}>{name}</a>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
          <aside class="record__aside" aria-label={w(WORDS.what)}>
            <Facts facts={keyFacts(visit, post, parent && linked(parent))} />
          </aside>
          {
            await recordTrail(visit, {
              record: id,
              back: here,
              verbs: VERB_WORDS,
              fields: FIELD_WORDS,
              value: (field, value) => valueWord(visit, field, value),
            })
          }
        </div>
      </>
    ),
  });
}

/** What happens to a post. A change of type and a new head are one form, opened at the field. */
const Acts = ({ visit, id, closed }: { visit: Visit; id: string; closed: boolean }) => {
  const { paths } = visit;
  const w = words.bind(null, visit);
  return (
    <>
      <ButtonLink href={`${paths.deskAct('network', id, 'changement')}#${fieldId('type')}`} icon="history" small>
        {w(WORDS.changeType)}
      </ButtonLink>
      <ButtonLink href={`${paths.deskAct('network', id, 'changement')}#${fieldId('head')}`} icon="user-round" small>
        {w(WORDS.newHead)}
      </ButtonLink>
      {!closed && (
        <ButtonLink href={paths.deskAct('network', id, 'fermeture')} small>
          {w(WORDS.close)}
        </ButtonLink>
      )}
      <ButtonLink href={paths.deskEdit('network', id)} icon="pencil" small>
        {w(WORDS.edit)}
      </ButtonLink>
    </>
  );
};

const CODES: Readonly<Record<string, Readonly<Record<string, { fr: string; en: string }>>>> = {
  type: TYPE_WORDS,
  status: STATUS_WORDS,
  certainty: CERTAINTY_WORDS,
  visibility: VISIBILITY_WORDS,
};

function valueWord(visit: Visit, field: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (field === 'country') return countryName(value, visit.lang);
  const word = CODES[field]?.[value];
  return word && words(visit, word);
}
