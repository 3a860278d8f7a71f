import type { Standard } from '../../../clocks/standard.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { formatDayDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { mayRecord } from '../actions.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../messages.ts';
import { mayReadComplaints } from '../policy.ts';
import { CHANNELS, REGISTERS, STATES } from '../rules.ts';
import type { Asked, View } from './asked.ts';
import type { Choices } from './choices.ts';

export interface HeadProps {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly categories: ReadonlyMap<string, Bilingual>;
  readonly choices: Choices;
  readonly standards: readonly Standard[];
}

const VIEW_WORDS: readonly (readonly [View, Bilingual])[] = [
  ['', DESK_WORDS.open],
  ['miennes', DESK_WORDS.mine],
  ['libres', DESK_WORDS.free],
  ['toutes', DESK_WORDS.all],
];

export const titleOf = (visit: Visit, { kind }: Asked): string =>
  words(visit, kind === 'complaint' ? DESK_WORDS.complaints : DESK_WORDS.requests);

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Over the lanes and over the list of all: title, nature, views, filters, search by number. */
export const InboxHead = ({ visit, asked, categories, choices, standards }: HeadProps) => {
  const { paths, actor, lang, today } = visit;
  const w = words.bind(null, visit);
  const { nature = '' } = asked.here;
  const register = (query: Readonly<Record<string, string>>) => paths.deskRegister('requests', query);
  const own = [...new Map(standards.filter(({ registers }) => registers.includes(REGISTERS[asked.kind])).map((one) => [one.code, one]))];
  return (
    <>
      <PageHead
        title={titleOf(visit, asked)}
        intro={capital(formatDayDate(today, lang))}
        actions={
          mayRecord(visit) && (
            <ButtonLink href={paths.deskNew('requests', { nature })} icon="plus" creates small>
              {w(DESK_WORDS.record)}
            </ButtonLink>
          )
        }
      />
      {mayReadComplaints(actor) && (
        <Facets
          label={w(DESK_WORDS.kind)}
          facets={[
            { label: w(DESK_WORDS.requests), href: register({}), current: asked.kind === 'request' },
            { label: w(DESK_WORDS.complaints), href: register({ nature: 'plaintes' }), current: asked.kind === 'complaint' },
          ]}
        />
      )}
      <Facets
        label={w(DESK_WORDS.state)}
        facets={VIEW_WORDS.map(([vue, label]) => ({
          label: w(label),
          href: paths.deskRegister('requests', { ...asked.here, vue, etat: '', personne: '' }),
          current: asked.view === vue,
        }))}
      />
      <FilterBar
        action={paths.deskRegister('requests')}
        go={w(DESK_WORDS.filter)}
        keep={{ nature: asked.kind === 'complaint' ? 'plaintes' : undefined, vue: asked.view }}
        search={{ name: 'numero', label: w(WORDS.number), value: visit.query.get('numero') }}
      >
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
      </FilterBar>
    </>
  );
};
