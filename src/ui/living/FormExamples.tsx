import { Button, ButtonLink } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Checkbox } from '../forms/Checkbox.tsx';
import { Combobox, ComboboxOptions } from '../forms/Combobox.tsx';
import { DateField } from '../forms/DateField.tsx';
import { Form, FormActions } from '../forms/Form.tsx';
import { MultiCheck } from '../forms/MultiCheck.tsx';
import { SegmentedRadios } from '../forms/SegmentedRadios.tsx';
import { Select } from '../forms/Select.tsx';
import { TextArea } from '../forms/TextArea.tsx';
import { TextField } from '../forms/TextField.tsx';
import { useSurroundings } from '../surroundings.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    fields: 'Champs',
    refused: 'Formulaire refusé',
    list: 'Liste ouverte d’une zone combinée',
    kind: 'Genre d’action',
    kinds: ['Rencontre', 'Prospection', 'Promotion', 'Communication', 'Intervention', 'Protocole'],
    subject: 'Objet, en une phrase',
    subjectHelp: 'Cette phrase paraît au registre public.',
    follow: 'Suite à donner',
    follows: ['Envoyer un document', 'Organiser une visite', 'Mettre en relation'],
    notes: 'Notes',
    sectors: 'Secteurs',
    sectorNames: ['Énergie et hydrogène', 'Culture', 'Enseignement supérieur', 'Aérospatiale'],
    north: 'Compte pour le Plan Nord',
    northHelp: 'Une action peut relever de plusieurs initiatives.',
    date: 'Date',
    dateError: 'Le 31 janvier 2023 est à venir. Corrigez la date, ou choisissez «\u00a0Planifiée\u00a0».',
    dateWrong: 'Le 31 février n’existe pas. Corrigez la date.',
    end: 'Fin',
    person: 'Personne rencontrée',
    personError: 'Choisissez une personne dans la liste, ou créez-la.',
    state: 'État',
    states: ['Tenue', 'Planifiée'],
    stateError: 'Choisissez un état.',
    record: 'Consigner',
    again: 'Consigner et en saisir une autre',
    leave: 'Abandonner',
    create: 'Créer la personne «\u00a0tana\u00a0»',
    last: 'Dernières personnes rencontrées',
    seen: ['vue il y a 3 mois', 'vu hier'],
    roles: ['Directrice, Centre de recherche sur l’hydrogène', 'Vice-président, Fédération des industries du bois'],
  },
  en: {
    fields: 'Fields',
    refused: 'A refused form',
    list: 'The open list of a combobox',
    kind: 'Kind of action',
    kinds: ['Meeting', 'Prospecting', 'Promotion', 'Communication', 'Intervention', 'Protocol'],
    subject: 'Subject, in one sentence',
    subjectHelp: 'This sentence appears in the public register.',
    follow: 'Follow-up',
    follows: ['Send a document', 'Arrange a visit', 'Introduce someone'],
    notes: 'Notes',
    sectors: 'Sectors',
    sectorNames: ['Energy and hydrogen', 'Culture', 'Higher education', 'Aerospace'],
    north: 'Counts toward the Plan Nord',
    northHelp: 'An action may belong to several initiatives.',
    date: 'Date',
    dateError: 'January 31, 2023 is still to come. Correct the date, or choose “Planned”.',
    dateWrong: 'There is no February 31. Correct the date.',
    end: 'End',
    person: 'Person met',
    personError: 'Choose a person in the list, or create one.',
    state: 'State',
    states: ['Held', 'Planned'],
    stateError: 'Choose a state.',
    record: 'Record',
    again: 'Record and enter another',
    leave: 'Leave',
    create: 'Create the person “tana”',
    last: 'Last persons met',
    seen: ['seen 3 months ago', 'seen yesterday'],
    roles: ['Director, Hydrogen Research Centre', 'Vice-president, Federation of Wood Industries'],
  },
} as const;

const options = (labels: readonly string[]) => labels.map((label, index) => ({ value: String(index), label }));

export const FormExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <>
      <Example title={w.fields}>
        <Form action="#kit" draft="living">
          <SegmentedRadios name="kind" label={w.kind} value="0" options={options(w.kinds)} columns />
          <DateField name="on" label={w.date} value="2023-01-13" />
          <TextField name="subject" label={w.subject} help={w.subjectHelp} value="" />
          <Combobox
            name="person"
            label={w.person}
            src="#options"
            value={null}
            options={[{ value: 'tanabe', label: 'Haruka Tanabe', note: w.roles[0] }]}
          />
          <Select name="follow" label={w.follow} optional value="" options={options(w.follows)} />
          <MultiCheck name="sectors" label={w.sectors} optional value={['1']} options={options(w.sectorNames)} />
          <Checkbox name="north" label={w.north} help={w.northHelp} value />
          <TextArea name="notes" label={w.notes} optional value="" />
          <FormActions>
            <Button kind="primary">{w.record}</Button>
            <Button name="then" value="again">
              {w.again}
            </Button>
            <ButtonLink kind="quiet" href="#kit">
              {w.leave}
            </ButtonLink>
          </FormActions>
        </Form>
      </Example>
      <RefusedForm />
      <Example title={w.list}>
        <ComboboxOptions
          query="tana"
          heading={w.last}
          options={[
            { value: 'tanabe', label: 'Haruka Tanabe', note: w.roles[0], when: w.seen[0] },
            { value: 'tanaka', label: 'Kenji Tanaka', note: w.roles[1], when: w.seen[1] },
          ]}
          create={{ value: 'new:tana', label: w.create }}
        />
      </Example>
    </>
  );
};

const RefusedForm = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  const errors = { 'refused-on': w.dateError, 'refused-end': w.dateWrong, 'refused-person': w.personError, 'refused-state': w.stateError };
  return (
    <Example title={w.refused}>
      <Form action="#kit">
        <ErrorSummary errors={errors} level={4} />
        <DateField name="refused-on" label={w.date} value="2023-01-31" error={errors['refused-on']} />
        <DateField name="refused-end" label={w.end} value="31 février 2023" error={errors['refused-end']} optional />
        <Combobox name="refused-person" label={w.person} src="#options" value={null} options={[]} error={errors['refused-person']} />
        <SegmentedRadios name="refused-state" label={w.state} value={null} options={options(w.states)} error={errors['refused-state']} />
        <FormActions>
          <Button kind="primary">{w.record}</Button>
        </FormActions>
      </Form>
    </Example>
  );
};
