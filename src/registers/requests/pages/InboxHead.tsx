import type { Standard } from '../../../clocks/standard.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import type { Query } from '../../../ui/paths.ts';
import { formatDayDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { mayRecord } from '../actions.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../messages.ts';
import { mayReadComplaints } from '../policy.ts';
import { CHANNELS, REGISTERS, STATES } from '../rules.ts';
import type { CountedView } from '../store/lanes.ts';
import { type Asked, isFiltered, type View } from './asked.ts';
import type { Choices } from './choices.ts';

export interface Offered {
  readonly categories: ReadonlyMap<string, Bilingual>;
  readonly choices: Choices;
  readonly standards: readonly Standard[];
}

export interface HeadProps {
  readonly visit: Visit;
  readonly asked: Asked;
  /** What the filters offer; null beside a record, where a link leads to them. */
  readonly offered: Offered | null;
  /** How many requests each view holds; not counted where a filter places them by one term alone. */
  readonly counts: Readonly<Record<CountedView, number>> | undefined;
}

const VIEWS: readonly { readonly vue: View; readonly label: Bilingual; readonly counted?: CountedView }[] = [
  { vue: '', label: DESK_WORDS.open, counted: 'open' },
  { vue: 'miennes', label: DESK_WORDS.mine, counted: 'mine' },
  { vue: 'libres', label: DESK_WORDS.free, counted: 'free' },
  { vue: 'toutes', label: DESK_WORDS.all },
];

export const titleOf = (visit: Visit, { kind }: Asked): string =>
  words(visit, kind === 'complaint' ? DESK_WORDS.complaints : DESK_WORDS.requests);

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Over the lanes and over the list of all: title, nature, views, filters, search by number. `level` 2 where the page is a record. */
export const InboxHead = ({ visit, asked, offered, counts, level }: HeadProps & { level: 1 | 2 }) => {
  const { paths, actor, lang, today } = visit;
  const w = words.bind(null, visit);
  const Heading = `h${level}` as const;
  const { nature = '' } = asked.here;
  const register = (query: Query) => paths.deskRegister('requests', query);
  return (
    <>
      <div class="inbox__head">
        <div>
          <Heading class="inbox__title">{titleOf(visit, asked)}</Heading>
          <p>{capital(formatDayDate(today, lang))}</p>
        </div>
        {mayRecord(visit) && (
          <ButtonLink href={paths.deskNew('requests', { nature })} icon="plus" creates small>
            {w(DESK_WORDS.recordShort)}
          </ButtonLink>
        )}
      </div>
      {mayReadComplaints(actor) && (
        <Facets
          small
          label={w(DESK_WORDS.kind)}
          facets={[
            { label: w(DESK_WORDS.requests), href: register({}), current: asked.kind === 'request' },
            { label: w(DESK_WORDS.complaints), href: register({ nature: 'plaintes' }), current: asked.kind === 'complaint' },
          ]}
        />
      )}
      <Facets
        small
        label={w(DESK_WORDS.state)}
        facets={VIEWS.map(({ vue, label, counted }) => ({
          label: w(label),
          href: register({ ...asked.here, vue, etat: '', personne: '' }),
          current: asked.view === vue,
          count: counted && counts?.[counted],
        }))}
      />
      {offered ? (
        <FilterBar
          action={paths.deskRegister('requests')}
          go={w(DESK_WORDS.filter)}
          keep={{ nature: asked.kind === 'complaint' ? 'plaintes' : undefined, vue: asked.view }}
          search={{
            name: 'numero',
            label: w(asked.kind === 'complaint' ? WORDS.numberComplaint : WORDS.number),
            value: visit.query.get('numero'),
          }}
          fold={{ label: w(WORDS.filters), open: isFiltered(asked) }}
        >
          <Filters visit={visit} asked={asked} offered={offered} />
        </FilterBar>
      ) : (
        <p class="small">
          <a href={register(asked.here)}>{w(WORDS.searchOrFilter)}</a>
        </p>
      )}
    </>
  );
};

const Filters = ({
  visit,
  asked,
  offered: { categories, choices, standards },
}: Pick<HeadProps, 'visit' | 'asked'> & { offered: Offered }) => {
  const w = words.bind(null, visit);
  const own = [...new Map(standards.filter(({ registers }) => registers.includes(REGISTERS[asked.kind])).map((one) => [one.code, one]))];
  return (
    <>
      <FilterSelect
        name="etat"
        label={w(DESK_WORDS.state)}
        value={asked.state}
        empty={w(DESK_WORDS.every)}
        options={STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
      />
      <FilterSelect
        name="categorie"
        label={w(DESK_WORDS.category)}
        value={asked.category}
        empty={w(DESK_WORDS.all)}
        options={[...categories].map(([value, label]) => ({ value, label: w(label) }))}
      />
      <FilterSelect
        name="voie"
        label={w(DESK_WORDS.channel)}
        value={asked.channel}
        empty={w(DESK_WORDS.every)}
        options={CHANNELS.map((value) => ({ value, label: w(CHANNEL_WORDS[value]) }))}
      />
      <FilterSelect name="unite" label={w(WORDS.unit)} value={asked.unit} empty={w(DESK_WORDS.all)} options={choices.units} />
      {asked.view === '' && (
        <FilterSelect
          name="personne"
          label={w(WORDS.responsible)}
          value={asked.assignee}
          empty={w(DESK_WORDS.every)}
          options={choices.people}
        />
      )}
      {!asked.everything && (
        <FilterSelect
          name="norme"
          label={w(WORDS.standard)}
          value={asked.standard}
          empty={w(DESK_WORDS.every)}
          options={own.map(([value, one]) => ({ value, label: w(one.name) }))}
        />
      )}
    </>
  );
};
