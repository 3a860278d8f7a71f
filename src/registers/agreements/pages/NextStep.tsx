import type { Spine } from '../../../records/spine.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { nextMove } from '../law/advice.ts';
import { missingAuthorisations } from '../law/ready.ts';
import type { LegalRule } from '../law/rules.ts';
import { REFUSAL_WORDS } from '../messages/refusals.ts';
import { WORDS } from '../messages.ts';
import { mayMove } from '../policy.ts';
import type { Agreement } from '../rules.ts';
import { MOVES, type Move, next, type State } from '../states/rules.ts';
import { ActFields, type Choices } from './ActFields.tsx';
import { MOVE_FORMS } from './act-forms.ts';
import { type Refused, typedIn } from './refused.ts';
import { keyOf } from './within.ts';
import { articleWords } from './words.ts';

interface Props {
  readonly visit: Visit;
  readonly id: string;
  readonly spine: Spine;
  readonly agreement: Agreement;
  readonly rules: readonly LegalRule[];
  readonly choices: Choices;
  readonly errors: FieldErrors;
  readonly refused: Refused | null;
  readonly today: string;
}

const ALL = Object.keys(MOVES) as readonly Move[];

/** The acts that this person may do on the agreement now; one act at a time is open, the one that brings it on first. */
export const NextStep = ({ visit, id, spine, agreement, rules, choices, errors, refused, today }: Props) => {
  const w = words.bind(null, visit);
  const possible = ALL.filter((move) => next(agreement.state, move).ok && mayMove(visit.actor, move, spine));
  const refusedMove = refused?.act?.move ?? null;
  if (possible.length === 0 && refusedMove === null) return null;
  const advised = nextMove(agreement, rules, today);
  const asked = possible.find((move) => MOVE_FORMS[move].noun === visit.query.get('acte'));
  const open = refusedMove ?? asked ?? (advised !== null && possible.includes(advised) ? advised : (possible[0] ?? null));
  if (open === null) return null;
  const form = MOVE_FORMS[open];
  const here = visit.paths.deskRecord('agreements', id);
  const ordered = [...possible].sort((a, b) => Number(b === advised) - Number(a === advised));
  const missing = open === 'authorise' || open === 'sign' ? missingAuthorisations(agreement, rules, today) : [];
  const acts = (
    <>
      <Facets
        label={w(WORDS.otherActs)}
        small
        facets={ordered.map((move) => ({
          label: w(MOVE_FORMS[move].label),
          href: `${withQuery(here, { acte: MOVE_FORMS[move].noun })}#prochaine-etape`,
          current: move === open,
        }))}
      />
      {refusedMove === null && missing.length > 0 && (
        <Notice tone="warn">
          {missing.map((rule) => (
            <p key={rule.code}>
              {w(REFUSAL_WORDS.authorisationMissing ?? WORDS.rules)
                .replace('{article}', articleWords(visit, rule))
                .replace('{says}', w(rule.says))}
            </p>
          ))}
        </Notice>
      )}
      <Form action={visit.paths.deskAct('agreements', id, form.noun)} idempotencyKey={keyOf(visit, form)} draft="act">
        {refusedMove !== null && <ErrorSummary errors={errors} level={3} />}
        <ActFields
          visit={visit}
          specs={form.fields}
          choices={choices}
          values={refusedMove === null ? {} : typedIn(visit)}
          errors={refusedMove === null ? {} : errors}
        />
        <FormActions>
          <Button kind={form.danger ? 'danger' : open === advised ? 'primary' : 'secondary'}>{w(form.label)}</Button>
        </FormActions>
      </Form>
    </>
  );
  if (isQuiet(agreement.state, advised))
    return (
      <details class="more" id="prochaine-etape" open={refusedMove !== null || asked !== undefined}>
        <summary>{w(WORDS.recordAct)}</summary>
        <div class="stack">{acts}</div>
      </details>
    );
  return (
    <section class="stack" id="prochaine-etape" aria-labelledby="prochaine-etape-titre">
      <h2 id="prochaine-etape-titre">{w(open === advised ? WORDS.next : WORDS.otherActs)}</h2>
      {acts}
    </section>
  );
};

/** In force or over, nothing waits: one comes to read the agreement, and its acts are one step away. */
const isQuiet = (state: State, advised: Move | null): boolean =>
  advised === null || ((state === 'inForce' || state === 'renewed') && advised === 'renew');
