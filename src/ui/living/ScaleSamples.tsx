import { useSurroundings } from '../surroundings.ts';

const SPACES = [
  ['s1', '4'],
  ['s2', '8'],
  ['s3', '12'],
  ['s4', '16'],
  ['s5', '24'],
  ['s6', '32'],
  ['s7', '48'],
  ['s8', '64'],
  ['s9', '96'],
] as const;

const words = {
  fr: {
    flat: 'À plat\u00a0: un filet, jamais d’ombre',
    raised: 'Au-dessus de la page\u00a0: menus, dialogues',
    sunken: 'En creux\u00a0: ce qui entoure',
    focus: 'Le focus\u00a0: 3 px, à 2 px du contrôle',
    paper:
      'Sur papier, la page est blanche quel que soit l’écran, les menus et les boutons disparaissent, l’adresse des liens s’écrit où elle sert, et le tableau de bord et le tableau synoptique tiennent sur une feuille en largeur.',
  },
  en: {
    flat: 'Flat: a rule, never a shadow',
    raised: 'Above the page: menus, dialogues',
    sunken: 'Sunken: what surrounds',
    focus: 'Focus: 3 px, 2 px away from the control',
    paper:
      'On paper the page is white whatever the screen was, menus and buttons go, the address of a link is written where it serves, and the cockpit and the synoptic table fit one sheet in landscape.',
  },
} as const;

/** Space, elevation and paper: each step as wide as it is. */
export const ScaleSamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <div class="stack">
      <dl class="spacing">
        {SPACES.map(([id, pixels]) => (
          <div key={id}>
            <dt>
              <code>--{id}</code> {pixels} px
            </dt>
            <dd class={`spacing__bar spacing__bar--${id}`} />
          </div>
        ))}
      </dl>
      <ul class="levels">
        {(['flat', 'sunken', 'raised', 'focus'] as const).map((level) => (
          <li key={level} class={`levels__one levels__one--${level}`}>
            {w[level]}
          </li>
        ))}
      </ul>
      <p class="measure">{w.paper}</p>
    </div>
  );
};
