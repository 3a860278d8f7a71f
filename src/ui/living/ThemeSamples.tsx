import { BulletBar } from '../charts/BulletBar.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { VerdictChip } from '../components/VerdictChip.tsx';
import { TextField } from '../forms/TextField.tsx';
import { useSurroundings } from '../surroundings.ts';

const SAMPLES = [
  { org: 'ministere', theme: 'light', fr: 'Ministère, clair', en: 'Ministry, light' },
  { org: 'ministere', theme: 'dark', fr: 'Ministère, sombre', en: 'Ministry, dark' },
  { org: 'ville', theme: 'light', fr: 'Ville, clair', en: 'City, light' },
  { org: 'ville', theme: 'dark', fr: 'Ville, sombre', en: 'City, dark' },
] as const;

/** Two organisations, two lights: the four themes side by side. */
export const ThemeSamples = () => {
  const { lang } = useSurroundings();
  const fr = lang === 'fr';
  return (
    <div class="themes">
      {SAMPLES.map((sample) => (
        <div key={sample.fr} class="mini-theme" data-org={sample.org} data-theme={sample.theme}>
          <p class="mini-theme__h">{sample[lang]}</p>
          <div class="row">
            <ButtonLink kind="primary" small href="#themes">
              {fr ? 'Consigner' : 'Record'}
            </ButtonLink>
            <a href="#themes">{fr ? 'Un lien' : 'A link'}</a>
            <VerdictChip verdict="achieved" />
            <VerdictChip verdict="inProgress" forecast="atRisk" />
          </div>
          <TextField
            name={`theme-${sample.org}-${sample.theme}`}
            label={fr ? 'Objet' : 'Subject'}
            value={fr ? 'Une rencontre' : 'A meeting'}
          />
          <Notice tone="warn">{fr ? 'Un partenaire voit la même personne.' : 'A partner meets the same person.'}</Notice>
          <BulletBar
            value={2868}
            target={3744}
            forecast={{ low: 3690, expected: 3812, high: 3940 }}
            pace={2790}
            label={fr ? 'Exemple de barre' : 'Sample bar'}
          />
          <p class="mini-theme__here">{fr ? 'Page courante, aujourd’hui' : 'Current page, today'}</p>
        </div>
      ))}
    </div>
  );
};
