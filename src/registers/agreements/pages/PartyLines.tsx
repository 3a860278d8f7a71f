import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PARTY_KIND_WORDS, WORDS } from '../messages.ts';
import { PARTY_KINDS } from '../rules.ts';
import type { PartyLine } from './form-values.ts';

interface Props {
  readonly visit: Visit;
  readonly parties: readonly PartyLine[];
  readonly lines: number;
  readonly errors: FieldErrors;
}

/** With whom: a block for each party and an empty one, so that it works without a script. */
export const PartyLines = ({ visit, parties, lines, errors }: Props) => {
  const w = words.bind(null, visit);
  return (
    <fieldset class="field">
      <legend class="label">{w(WORDS.parties)}</legend>
      <p class="help">{w(WORDS.partiesHelp)}</p>
      <div class="form">
        {Array.from({ length: lines }, (_, n) => {
          const line = parties[n];
          return (
            <fieldset key={n} class="field">
              <legend class="eyebrow">{w(WORDS.party).replace('{n}', String(n + 1))}</legend>
              <div class="form">
                <div class="entry__pair">
                  <TextField
                    name={`party${n}Name`}
                    label={w(WORDS.partyName)}
                    value={line?.nameFr}
                    error={errors[`party${n}Name`]}
                    maxlength={300}
                    lang="fr"
                    optional={n > 0}
                  />
                  <TextField
                    name={`party${n}NameEn`}
                    label={w(WORDS.partyNameEn)}
                    value={line?.nameEn}
                    maxlength={300}
                    lang="en"
                    optional
                  />
                </div>
                <div class="entry__pair">
                  <Select
                    name={`party${n}Kind`}
                    label={w(WORDS.partyKind)}
                    value={line?.kind}
                    error={errors[`party${n}Kind`]}
                    optional={n > 0}
                    options={PARTY_KINDS.map((value) => ({ value, label: w(PARTY_KIND_WORDS[value]) }))}
                  />
                  <Select
                    name={`party${n}Country`}
                    label={w(WORDS.country)}
                    value={line?.country}
                    optional
                    options={countryOptions(visit.lang)}
                  />
                </div>
              </div>
              {line?.contact && <input type="hidden" name={`party${n}Contact`} value={line.contact} />}
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
};
