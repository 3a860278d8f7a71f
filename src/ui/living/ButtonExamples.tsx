import { Button, ButtonLink } from '../components/Button.tsx';
import { Fig } from '../components/Fig.tsx';
import { LinkGo } from '../components/LinkGo.tsx';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { Example } from './Example.tsx';

export const ButtonExamples = () => {
  const { lang } = useSurroundings();
  const fr = lang === 'fr';
  return (
    <Example title={fr ? 'Boutons et liens' : 'Buttons and links'}>
      <div class="row">
        <Button type="button" kind="primary">
          {fr ? 'Consigner' : 'Record'}
        </Button>
        <Button type="button">{fr ? 'Exporter' : 'Export'}</Button>
        <Button type="button" kind="danger">
          {fr ? 'Retirer' : 'Withdraw'}
        </Button>
        <Button type="button" kind="quiet">
          {fr ? 'Annuler' : 'Cancel'}
        </Button>
        <Button type="button" disabled>
          {fr ? 'Inactif' : 'Inactive'}
        </Button>
      </div>
      <div class="row">
        <ButtonLink kind="primary" small icon="plus" href="#kit">
          {fr ? 'Consigner une action' : 'Record an action'}
        </ButtonLink>
        <ButtonLink small icon="download" href="#kit">
          {fr ? 'Exporter' : 'Export'}
        </ButtonLink>
        <LinkGo href="#kit">{fr ? 'Tout ce qui est publié' : 'All that is published'}</LinkGo>
      </div>
      <p>
        {fr ? 'Un ' : 'An '}
        <a href="#kit">{fr ? 'lien courant' : 'ordinary link'}</a>
        {fr ? '; un chiffre qui s’ouvre\u00a0: ' : '; a figure that opens: '}
        <Fig href="#kit">{formatNumber(2868, lang)}</Fig> actions.
      </p>
    </Example>
  );
};
