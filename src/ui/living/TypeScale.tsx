import { useSurroundings } from '../surroundings.ts';

const SCALE = [
  { id: 't-3xl', size: '34-52 / 1.1', fr: 'Ce que le Québec fait', en: 'What Québec does' },
  { id: 't-2xl', size: '28-36 / 1.2', fr: 'Plan stratégique 2019-2023', en: 'Strategic plan 2019-2023' },
  { id: 't-xl', size: '24 / 32', fr: 'Les enregistrements derrière ce chiffre', en: 'The records behind this figure' },
  { id: 't-lg', size: '19 / 28', fr: 'Comment se décide un verdict', en: 'How a verdict is reached' },
  {
    id: 't-md',
    size: '16 / 24',
    fr: 'On compte les actions tenues dont le genre est rencontre.',
    en: 'Held actions whose kind is meeting are counted.',
  },
  { id: 't-sm', size: '14 / 20', fr: 'Tableaux, aide, bureau', en: 'Tables, help, desk' },
  { id: 't-xs', size: '12 / 16', fr: 'Axes, légendes, sous-lignes', en: 'Axes, keys, sub-lines' },
] as const;

export const TypeScale = () => {
  const { lang } = useSurroundings();
  return (
    <dl class="scale">
      {SCALE.map((step) => (
        <div key={step.id}>
          <dt>
            <code>--{step.id}</code>
            <span>{step.size}</span>
          </dt>
          <dd class={`scale--${step.id}`}>{step[lang]}</dd>
        </div>
      ))}
    </dl>
  );
};
