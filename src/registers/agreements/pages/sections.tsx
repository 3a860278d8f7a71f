import type { ComponentChildren } from 'preact';
import { wordOf } from '../../../records/vocabulary.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LegalRule } from '../law/rules.ts';
import { PARTY_KIND_WORDS, TERM_WORDS, TOWARD_WORDS, WORDS } from '../messages.ts';
import type { Agreement, Party } from '../rules.ts';
import type { AgreementText } from '../store/agreement.ts';
import { debateFrom, type Obligation, tableBy, termsOf } from '../terms/rules.ts';
import { ActFields, type Choices } from './ActFields.tsx';
import { type ActForm, OBLIGATION_FORM, STEP_FORM, TEXT_FORM } from './act-forms.ts';
import { languageName } from './languages.ts';
import { type Refused, typedIn } from './refused.ts';
import { errorsWithin, keyOf, nameWithin } from './within.ts';

interface Props {
  readonly visit: Visit;
  readonly id: string;
  readonly agreement: Agreement;
  readonly mine: boolean;
  readonly choices: Choices;
  readonly errors: FieldErrors;
  readonly refused: Refused | null;
}

const Section = ({ title, id, children }: { title: string; id: string; children: ComponentChildren }) => (
  <section class="stack-s" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);

interface AddProps extends Omit<Props, 'agreement' | 'mine'> {
  readonly form: ActForm;
  /** What the form shows before anything is typed. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A form one step away, open when it was refused. */
export const AddForm = ({ visit, id, form, choices, errors, refused, values = {} }: AddProps) => {
  const mine = refused?.act === form;
  const faults = mine ? errorsWithin(errors, form.noun) : {};
  const known = Object.fromEntries(Object.entries(values).map(([name, value]) => [nameWithin(form.noun, name), value]));
  return (
    <details class="more" open={mine}>
      <summary>{words(visit, form.label)}</summary>
      <Form action={visit.paths.deskAct('agreements', id, form.noun)} idempotencyKey={keyOf(visit, form)}>
        <ErrorSummary errors={faults} level={3} />
        <ActFields
          visit={visit}
          specs={form.fields}
          choices={choices}
          values={mine ? typedIn(visit) : known}
          errors={faults}
          prefix={form.noun}
        />
        <FormActions>
          <Button>{words(visit, form.label)}</Button>
        </FormActions>
      </Form>
    </details>
  );
};

const TakeBack = ({ visit, id, what, part, name }: { visit: Visit; id: string; what: string; part: string; name: string }) => (
  <PostButton action={visit.paths.agreementPart(id, what, part, 'retrait')}>
    <Button small kind="quiet">
      {words(visit, WORDS.takeBack)}
      <span class="sr"> {name}</span>
    </Button>
  </PostButton>
);

export const Parties = ({ visit, parties }: { visit: Visit; parties: readonly Party[] }) =>
  parties.length === 0 ? null : (
    <Section title={words(visit, WORDS.parties)} id="parties">
      <ul class="rows rows--plain">
        {parties.map((party) => {
          const name = visit.lang === 'en' ? party.nameEn : party.nameFr;
          return (
            <li key={name}>
              <div class="rows__main">
                {party.contact ? <a href={visit.paths.deskRecord('contacts', party.contact)}>{name}</a> : <span>{name}</span>}
                <p>
                  {words(visit, PARTY_KIND_WORDS[party.kind])}
                  {party.country && <> · {countryName(party.country, visit.lang)}</>}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );

interface TermsProps {
  readonly visit: Visit;
  readonly id: string;
  readonly agreement: Agreement;
  readonly obligations: readonly Obligation[];
  readonly rules: readonly LegalRule[];
}

/** What is due, with the working of what a rule sets. */
export const Terms = ({ visit, id, agreement, obligations, rules }: TermsProps) => {
  const w = words.bind(null, visit);
  const terms = termsOf(id, agreement, obligations, rules);
  const ruled = [tableBy(agreement, rules), agreement.approvedOn === null ? debateFrom(agreement, rules) : null].filter(
    (one) => one !== null,
  );
  if (terms.length === 0 && ruled.length === 0) return null;
  return (
    <Section title={w(WORDS.terms)} id="echeances">
      <ul class="rows rows--plain">
        {terms.map((term) => (
          <li key={`${term.kind}${term.about}`}>
            <div class="rows__main">
              <span>{term.title ?? w(TERM_WORDS[term.kind])}</span>
              <p>
                <Day iso={term.due} />
              </p>
            </div>
            {term.due < visit.today ? (
              <StateChip tone="bad">{w(WORDS.overdue)}</StateChip>
            ) : (
              term.from <= visit.today && <StateChip tone="warn">{w(WORDS.toThinkOf)}</StateChip>
            )}
          </li>
        ))}
      </ul>
      {ruled.map(({ rule, from, day }) => (
        <details class="data" key={rule.code}>
          <summary>
            {w(rule.act === 'debate' ? WORDS.debateFrom : WORDS.tableBy)} <Day iso={day} />
          </summary>
          <p>
            <Day iso={from} /> + {rule.days} {w(WORDS.calendarDays)} = <Day iso={day} />
          </p>
          <p>
            {w(rule.says)} {w(WORDS.under)} {w(rule.article)}. {w(WORDS.source)}
            {visit.lang === 'fr' ? '\u00a0: ' : ': '}
            {rule.source}
            {!rule.verified && <> ({w(WORDS.toConfirm)})</>}
          </p>
        </details>
      ))}
    </Section>
  );
};

export const Authorisations = ({ visit, agreement, choices }: Props) =>
  agreement.authorisations.length === 0 ? null : (
    <Section title={words(visit, WORDS.authorisations)} id="autorisations">
      <ul class="rows rows--plain">
        {agreement.authorisations.map((one) => (
          <li key={one.id}>
            <div class="rows__main">
              <span>{one.givenBy}</span>
              <p>
                {words(visit, wordOf(choices.vocabulary, 'agreementAuthority', one.authority))} · <Day iso={one.on} /> · {one.reference}
                {one.attachment && <PieceLink visit={visit} choices={choices} id={one.attachment} />}
              </p>
            </div>
            {one.lapsedOn && (
              <StateChip tone="warn">{words(visit, WORDS.lapsed).replace('{day}', formatDate(one.lapsedOn, visit.lang))}</StateChip>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );

/** The piece, where it may be seen. */
const PieceLink = ({ visit, choices, id }: { visit: Visit; choices: Choices; id: string }) => {
  const piece = choices.pieces.find((one) => one.id === id);
  return piece ? (
    <>
      {' '}
      · <a href={visit.paths.attached(id, piece.versions[0].version)}>{piece.title}</a>
    </>
  ) : null;
};

export const Steps = (props: Props) => {
  const { visit, id, agreement, mine } = props;
  const w = words.bind(null, visit);
  if (agreement.steps.length === 0 && !mine) return null;
  return (
    <Section title={w(WORDS.steps)} id="demarches">
      {agreement.steps.length === 0 && <p class="muted">{w(WORDS.noSteps)}</p>}
      <ul class="rows rows--plain">
        {agreement.steps.map((step) => (
          <li key={step.id}>
            <div class="rows__main">
              <span class="prewrap">{step.done}</span>
              <p>
                <Day iso={step.on} /> · {w(TOWARD_WORDS[step.purpose])}
                {step.country && <> · {countryName(step.country, visit.lang)}</>}
              </p>
            </div>
            {mine && <TakeBack visit={visit} id={id} what="demarches" part={step.id} name={step.done} />}
          </li>
        ))}
      </ul>
      {/* The next one is made with the same country, toward the same end, more often than not. */}
      {mine && (
        <AddForm
          {...props}
          form={STEP_FORM}
          values={{ country: agreement.country ?? '', purpose: agreement.steps.at(-1)?.purpose ?? '' }}
        />
      )}
    </Section>
  );
};

interface ObligationsProps extends Props {
  readonly obligations: readonly Obligation[];
  readonly names: ReadonlyMap<string, string>;
}

export const Obligations = ({ obligations, names, ...props }: ObligationsProps) => {
  const { visit, id, mine, errors, refused } = props;
  const w = words.bind(null, visit);
  if (obligations.length === 0 && !mine) return null;
  return (
    <Section title={w(WORDS.obligations)} id="obligations">
      <ul class="rows rows--plain">
        {obligations.map((one) => {
          const mistaken = refused?.part === one.id;
          return (
            <li key={one.id}>
              <div class="rows__main">
                <span>{one.title}</span>
                <p>
                  {w(WORDS.dueOn)} <Day iso={one.dueOn} /> · {one.owner ? (names.get(one.owner) ?? '–') : w(WORDS.ownerNone)}
                  {one.doneOn && (
                    <>
                      {' '}
                      · {w(WORDS.doneOn)} <Day iso={one.doneOn} /> · {one.evidence}
                    </>
                  )}
                </p>
                {mine && one.doneOn === null && (
                  <details class="more" open={mistaken}>
                    <summary>
                      {w(WORDS.discharge)}
                      <span class="sr"> {one.title}</span>
                    </summary>
                    <Form action={visit.paths.agreementPart(id, 'obligations', one.id, 'attestation')}>
                      {mistaken && <ErrorSummary errors={errorsWithin(errors, one.id)} level={3} />}
                      <DateField
                        name={nameWithin(one.id, 'doneOn')}
                        label={w(WORDS.doneOn)}
                        value={mistaken ? visit.form.get(nameWithin(one.id, 'doneOn')) : visit.today}
                        error={mistaken ? errors.doneOn : undefined}
                      />
                      <TextField
                        name={nameWithin(one.id, 'evidence')}
                        label={w(WORDS.evidence)}
                        value={mistaken ? visit.form.get(nameWithin(one.id, 'evidence')) : ''}
                        error={mistaken ? errors.evidence : undefined}
                      />
                      <FormActions>
                        <Button>{w(WORDS.discharge)}</Button>
                      </FormActions>
                    </Form>
                  </details>
                )}
              </div>
              {one.doneOn ? (
                <StateChip tone="ok">{w(WORDS.isDone)}</StateChip>
              ) : (
                one.dueOn < visit.today && <StateChip tone="bad">{w(WORDS.overdue)}</StateChip>
              )}
              {mine && one.doneOn === null && <TakeBack visit={visit} id={id} what="obligations" part={one.id} name={one.title} />}
            </li>
          );
        })}
      </ul>
      {mine && <AddForm {...props} form={OBLIGATION_FORM} />}
    </Section>
  );
};

export const Texts = ({ texts, ...props }: Props & { texts: readonly AgreementText[] }) => {
  const { visit, id, mine, choices } = props;
  const w = words.bind(null, visit);
  if (texts.length === 0 && !mine) return null;
  return (
    <Section title={w(WORDS.texts)} id="textes">
      <ul class="rows rows--plain">
        {texts.map((text) => (
          <li key={text.lang}>
            <div class="rows__main">
              <span>
                {languageName(text.lang, visit.lang)}
                {text.title && (
                  <>
                    {' – '}
                    <span lang={text.lang}>{text.title}</span>
                  </>
                )}
              </span>
              <p>
                <Tag>{w(text.authentic ? WORDS.authentic : WORDS.translation)}</Tag>
                {text.attachment && <PieceLink visit={visit} choices={choices} id={text.attachment} />}
              </p>
            </div>
            {mine && <TakeBack visit={visit} id={id} what="textes" part={text.lang} name={languageName(text.lang, visit.lang)} />}
          </li>
        ))}
      </ul>
      {mine && <AddForm {...props} form={TEXT_FORM} />}
    </Section>
  );
};
