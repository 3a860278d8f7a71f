import { CURRENCIES } from '../../../kernel/currencies.ts';
import { HOME } from '../../../kernel/money.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { CATEGORY_WORDS, GROUP_WORDS, STAGE_WORDS, WORDS } from '../messages.ts';
import { GROUP_IDS, GROUPS } from '../rules/categories.ts';
import { principals, STAGES } from '../rules/mission.ts';
import type { Loaded } from './load.ts';
import { ROW_NOUNS } from './row-acts.ts';
import type { RowForm } from './team.tsx';

interface Props {
  readonly visit: Visit;
  readonly loaded: Loaded;
  readonly form: RowForm;
  readonly page: string;
}

/** Fields that Canadian dollars on one day do not need. */
const FOLDED = ['currency', 'rate', 'rateOn', 'rateSource', 'costUntil'] as const;

/** One line of costs: what most lines need in sight, another currency and several days one step away. */
export const CostForm = ({ visit, loaded: { mission, spine }, form, page }: Props) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const { values, errors, row } = form;
  const act = visit.paths.deskAct('missions', spine.id, ROW_NOUNS.costs);
  const travellers = principals(mission);
  const names = new Intl.DisplayNames(lang === 'fr' ? 'fr-CA' : 'en-CA', { type: 'currency' });
  const folded = (values.currency ?? HOME) === HOME && !values.costUntil && FOLDED.every((name) => errors[name] === undefined);
  return (
    <section class="stack" id="f-costs">
      <h2>{w(row === null ? WORDS.addCost : WORDS.correctCost)}</h2>
      <Form
        action={row === null ? act : `${act}/${row}`}
        idempotencyKey={row === null ? visit.fresh : undefined}
        version={row === null ? undefined : spine.version}
      >
        {mission.state === 'draft' ? (
          <SegmentedRadios
            name="stage"
            label={w(WORDS.costs)}
            value={values.stage}
            error={errors.stage}
            options={STAGES.map((value) => ({ value, label: w(STAGE_WORDS[value]) }))}
          />
        ) : (
          <input type="hidden" name="stage" value="actual" />
        )}
        <div class="entry__pair">
          <Select
            name="category"
            label={w(WORDS.category)}
            value={values.category}
            error={errors.category}
            empty={null}
            options={GROUP_IDS.flatMap((group) =>
              GROUPS[group].map((value) => ({ value, label: w(CATEGORY_WORDS[value]), group: w(GROUP_WORDS[group]) })),
            )}
          />
          <TextField name="amount" label={w(WORDS.amount)} value={values.amount} error={errors.amount} inputmode="decimal" width="medium" />
        </div>
        <div class="entry__pair">
          <DateField name="on" label={w(WORDS.on)} value={values.on} error={errors.on} />
          <TextField
            name="description"
            label={w(WORDS.description)}
            value={values.description}
            error={errors.description}
            maxlength={500}
            optional
          />
        </div>
        {travellers.length > 1 && (
          <Select
            name="traveller"
            label={w(WORDS.traveller)}
            help={w(WORDS.travellerHelp)}
            value={values.traveller}
            error={errors.traveller}
            optional
            options={travellers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {mission.bodies.length > 0 && (
          <Select
            name="payer"
            label={w(WORDS.payer)}
            value={values.payer}
            error={errors.payer}
            empty={w(WORDS.ours)}
            options={[{ value: 'shared', label: w(WORDS.shared) }, ...mission.bodies.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <details class="more" open={!folded}>
          <summary>{w(WORDS.otherCurrency)}</summary>
          <div class="form">
            <div class="entry__pair">
              <Select
                name="currency"
                label={w(WORDS.currency)}
                value={values.currency}
                error={errors.currency}
                empty={null}
                options={CURRENCIES.map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }))}
              />
              <TextField
                name="rate"
                label={w(WORDS.rate)}
                help={w(WORDS.rateHelp)}
                value={values.rate}
                error={errors.rate}
                inputmode="decimal"
                width="medium"
                optional
              />
            </div>
            <div class="entry__pair">
              <DateField name="rateOn" label={w(WORDS.rateOn)} value={values.rateOn} error={errors.rateOn} optional />
              <TextField
                name="rateSource"
                label={w(WORDS.rateSource)}
                help={w(WORDS.rateSourceHelp)}
                value={values.rateSource}
                error={errors.rateSource}
                maxlength={200}
                optional
              />
            </div>
            <DateField
              name="costUntil"
              label={w(WORDS.costUntil)}
              help={w(WORDS.costUntilHelp)}
              value={values.costUntil}
              error={errors.costUntil}
              optional
            />
          </div>
        </details>
        <div class="row">
          <Button small>{w(row === null ? WORDS.add : WORDS.save)}</Button>
          {row !== null && (
            <a class="btn btn--quiet btn--sm" href={page}>
              {w(WORDS.abandon)}
            </a>
          )}
        </div>
      </Form>
    </section>
  );
};
