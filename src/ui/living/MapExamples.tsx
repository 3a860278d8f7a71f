import { BubbleMap } from '../charts/BubbleMap.tsx';
import { PlaceList } from '../charts/PlaceList.tsx';
import { POST_KINDS, type PostKind } from '../charts/places.ts';
import { PostLegend, WorldMap } from '../charts/WorldMap.tsx';
import { useSurroundings } from '../surroundings.ts';
import { examplePosts } from './posts.ts';

const words = {
  fr: {
    title: 'Carte des représentations',
    text: 'Planisphère à aires égales. Une loupe agrandit l’Europe. La liste complète suit la carte.',
    bubbles: 'Rencontres par poste, exemple',
    bubblesText: 'Cercles proportionnels au nombre de rencontres. Les mêmes nombres figurent dans le tableau.',
    kinds: {
      generalDelegation: 'délégations générales',
      delegation: 'délégations',
      office: 'bureaux',
      antenna: 'antennes',
      multilateral: 'affaires multilatérales',
    },
  },
  en: {
    title: 'Map of the posts',
    text: 'Equal-area world map. A magnifier enlarges Europe. The whole list follows the map.',
    bubbles: 'Meetings by post, an example',
    bubblesText: 'Circles in proportion to the number of meetings. The same numbers are in the table.',
    kinds: {
      generalDelegation: 'general delegations',
      delegation: 'delegations',
      office: 'offices',
      antenna: 'antennas',
      multilateral: 'multilateral affairs',
    },
  },
} as const satisfies Record<string, { readonly kinds: Readonly<Record<PostKind, string>> } & Record<string, unknown>>;

export const MapBand = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  const count = (kind: PostKind): number => examplePosts.filter((post) => post.kind === kind).length;
  return (
    <section class="mapband" data-theme="dark" aria-labelledby="living-map-title">
      <div class="wrap">
        <div class="section__head">
          <h2 id="living-map-title">{w.title}</h2>
        </div>
        <WorldMap
          id="living-map"
          title={w.title}
          description={w.text}
          places={examplePosts}
          home={{ label: 'Québec', lon: -71.21, lat: 46.81 }}
        />
        <PostLegend home entries={POST_KINDS.map((kind) => ({ kind, words: `${count(kind)} ${w.kinds[kind]}` }))} />
        <PlaceList places={examplePosts} kinds={w.kinds} />
      </div>
    </section>
  );
};

export const BubbleExample = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <BubbleMap
      id="living-bubbles"
      title={w.bubbles}
      description={w.bubblesText}
      bubbles={examplePosts.slice(0, 14).map((post, index) => ({ ...post, value: 94 - index * 6 }))}
    />
  );
};
