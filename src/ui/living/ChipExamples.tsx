import { ClockChip } from '../components/ClockChip.tsx';
import { StateChip, Tag } from '../components/Tag.tsx';
import { VerdictChip, VerdictIcon } from '../components/VerdictChip.tsx';
import { useSurroundings } from '../surroundings.ts';
import { FORECAST_BANDS, VERDICTS } from '../verdicts.ts';
import { Example } from './Example.tsx';

export const ChipExamples = () => {
  const { lang } = useSurroundings();
  const fr = lang === 'fr';
  return (
    <>
      <Example title={fr ? 'Verdicts, pleins quand l’exercice est clos' : 'Verdicts, filled once the year is closed'}>
        <div class="row">
          {VERDICTS.map((verdict) => (
            <VerdictChip key={verdict} verdict={verdict} />
          ))}
        </div>
        <div class="row">
          {VERDICTS.map((verdict) => (
            <VerdictIcon key={verdict} verdict={verdict} />
          ))}
        </div>
      </Example>
      <Example title={fr ? 'Projections, au contour tant qu’il court' : 'Forecasts, outlined while it runs'}>
        <div class="row">
          {FORECAST_BANDS.map((band) => (
            <VerdictChip key={band} verdict="inProgress" forecast={band} />
          ))}
          <VerdictChip verdict="inProgress" forecast="uncertain" word={fr ? 'En cours, incertain' : 'In progress, uncertain'} />
        </div>
      </Example>
      <Example title={fr ? 'Horloges, en jours ouvrables' : 'Clocks, in business days'}>
        <div class="row">
          <ClockChip state="late">{fr ? '2 j de retard' : '2 d late'}</ClockChip>
          <ClockChip state="today">{fr ? 'aujourd’hui' : 'today'}</ClockChip>
          <ClockChip state="soon">{fr ? '1 j ouvr.' : '1 bus. day'}</ClockChip>
          <ClockChip state="later">{fr ? '8 j ouvr.' : '8 bus. days'}</ClockChip>
          <ClockChip state="paused">{fr ? 'en pause' : 'paused'}</ClockChip>
          <ClockChip state="met">{fr ? 'répondu en 6 j' : 'answered in 6 d'}</ClockChip>
        </div>
      </Example>
      <Example title={fr ? 'États et étiquettes' : 'States and tags'}>
        <div class="row">
          <StateChip tone="open">{fr ? 'Planifiée' : 'Planned'}</StateChip>
          <StateChip tone="ok">{fr ? 'Tenue' : 'Held'}</StateChip>
          <StateChip tone="warn">{fr ? 'À corriger' : 'To correct'}</StateChip>
          <StateChip tone="bad">{fr ? 'Annulée' : 'Cancelled'}</StateChip>
          <StateChip>{fr ? 'Archivée' : 'Archived'}</StateChip>
          <Tag>{fr ? 'Entente' : 'Agreement'}</Tag>
          <Tag icon="lock">{fr ? 'Non diffusé' : 'Not published'}</Tag>
        </div>
      </Example>
    </>
  );
};
