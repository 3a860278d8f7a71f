import { LinkGo } from '../../../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../../../ui/components/PageHead.tsx';
import { withQuery } from '../../../../ui/paths.ts';
import { countryName } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { SIDE_WORDS, WORDS } from '../messages.ts';
import type { VisitPerson } from '../rules.ts';
import type { StoredPerson } from '../store.ts';

interface Props {
  readonly visit: Visit;
  readonly id: string;
  readonly side: VisitPerson['side'];
  readonly people: readonly StoredPerson[];
  readonly editable: boolean;
}

/** Those of one side, in the order of precedence. */
export const PeopleOfSide = ({ visit, id, side, people, editable }: Props) => {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  const own = people.filter((one) => one.side === side);
  return (
    <section>
      <SectionHead
        title={w(SIDE_WORDS[side])}
        action={
          editable && (
            <LinkGo href={withQuery(paths.deskPart('visits', id, 'personnes', 'nouvelle'), { cote: side })}>
              {w(WORDS.addPerson)}
              <span class="sr">{`, ${w(SIDE_WORDS[side])}`}</span>
            </LinkGo>
          )
        }
      />
      {own.length === 0 ? (
        <p class="muted">{w(WORDS.nobody)}</p>
      ) : (
        <ol class="rows rows--plain">
          {own.map((one) => (
            <li key={one.id}>
              <div class="rows__main">
                {one.contact ? <a href={paths.deskRecord('contacts', one.contact)}>{one.name}</a> : <strong>{one.name}</strong>}
                <p>{[one.function, one.body, one.country && countryName(one.country, lang)].filter(Boolean).join(', ')}</p>
              </div>
              {editable && (
                <a class="no-print" href={paths.deskPart('visits', id, 'personnes', one.id)}>
                  {w(SHARED.edit)}
                  <span class="sr">{` ${one.name}`}</span>
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
