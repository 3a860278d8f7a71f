import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { Bilingual } from '../../../../kernel/bilingual.ts';
import type { Refusal } from '../../../../kernel/decision.ts';
import { atVisibility } from '../../../../records/pages/at-visibility.ts';
import { VISIBILITY_WORDS } from '../../../../records/pages/messages.ts';
import type { NearFields } from '../../../../records/presence/asked.ts';
import { CheckButton, isCheck, plannedNearForm } from '../../../../records/presence/Strip.tsx';
import { loadSpine } from '../../../../records/spine.ts';
import { loadVocabulary, type Vocabulary } from '../../../../records/vocabulary.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { FormActions, Form as FormBlock } from '../../../../ui/forms/Form.tsx';
import type { Option } from '../../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { type Form, formOf } from '../../../../web/form.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { mayChange, mayRecord } from '../../policy.ts';
import { editThing, recordThing } from '../acts.ts';
import type { CommonFields, Noun, Thing } from '../noun.ts';
import { loadThings } from '../store.ts';
import { contactOption, withTyped } from './contact.ts';
import { visitOptions } from './visit-options.ts';

/** What the fields of a form are drawn from. */
export interface FormProps {
  readonly visit: Visit;
  /** What is shown: as it was typed, or the defaults, or the record as it is. */
  readonly values: Form;
  readonly errors: FieldErrors;
  readonly vocabulary: Vocabulary;
  readonly contact: Option | null;
  /** Visits that it may belong to. */
  readonly visits: readonly Option[];
  readonly isNew: boolean;
}

interface FormSpec<F extends CommonFields, T extends Thing> {
  readonly noun: Noun<F, T>;
  readonly schema: z.ZodObject & z.ZodType<F>;
  readonly words: { readonly list: Bilingual; readonly record: Bilingual; readonly editTitle: Bilingual };
  readonly refusals: Readonly<Record<string, Bilingual>>;
  /** Has it a field for the visit that it belongs to? */
  readonly ofVisit?: boolean;
  readonly Fields: (props: FormProps) => ComponentChildren;
  /** Of a new record, besides who may read it. */
  readonly defaults: (visit: Visit) => Readonly<Record<string, readonly string[]>>;
  /** Its fields that say where and when it is planned; left out by what plans nothing. */
  readonly near?: NearFields;
  /** Values that the form writes otherwise than the record holds them. */
  readonly valuesOf?: (thing: T) => Readonly<Record<string, readonly string[]>>;
}

/** Options of a list of words. */
export const optionsIn = (visit: Visit, vocabulary: Vocabulary, list: string): readonly Option[] =>
  [...(vocabulary[list] ?? [])].map(([value, label]) => ({ value, label: words(visit, label) }));

/** Who may read the record: its unit, unless somebody says otherwise. */
export const VisibilityField = ({ visit, values, errors }: Pick<FormProps, 'visit' | 'values' | 'errors'>) => (
  <SegmentedRadios
    name="visibility"
    label={words(visit, SHARED.visibility)}
    help={words(visit, SHARED.visibilityHelp)}
    value={values.get('visibility')}
    error={errors.visibility}
    options={(['unit', 'named', 'organisation'] as const).map((value) => ({ value, label: words(visit, VISIBILITY_WORDS[value]) }))}
  />
);

/** A value of a record as a field of a form sends it. */
const sent = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === null || value === undefined || value === false ? [''] : [String(value)];

/** The pages that record and change one register: the form, and what it becomes when it is sent. */
export function formPages<F extends CommonFields, T extends Thing>(spec: FormSpec<F, T>) {
  const { noun, schema, refusals: refusalWords, Fields } = spec;
  const { register } = noun;

  interface Shown {
    readonly title: Bilingual;
    readonly action: string;
    readonly values: Form;
    readonly refusals?: readonly Refusal[];
    /** Version of the record that is edited; null for a new one. */
    readonly version: number | null;
    /** The record that is edited. */
    readonly self?: { readonly id: string; readonly number: string; readonly title: string };
    /** It comes back to be looked at. */
    readonly checked?: boolean;
  }

  async function show(visit: Visit, { title, action, values, refusals = [], version, self, checked = false }: Shown): Promise<Reply> {
    const { tx, org, paths, lang } = visit;
    const w = words.bind(null, visit);
    const isNew = version === null;
    const errors = atVisibility(errorsOf(refusals, lang, refusalWords));
    return deskPage({
      title: w(title),
      current: 'protocol',
      crumbs: [
        { label: w(spec.words.list), href: paths.deskRegister(register) },
        ...(self ? [{ label: self.number, href: paths.deskRecord(register, self.id) }] : []),
        { label: w(title) },
      ],
      status: refusals.length > 0 ? 422 : 200,
      undone: checked,
      body: (
        <>
          <PageHead title={w(title)} intro={self?.title} />
          <FormBlock
            class="form entry__form"
            action={action}
            idempotencyKey={isNew ? visit.fresh : undefined}
            version={version ?? undefined}
            draft={register}
          >
            <ErrorSummary errors={errors} />
            {Fields({
              visit,
              values,
              errors,
              vocabulary: await loadVocabulary(tx, org.id),
              visits: spec.ofVisit ? await visitOptions(visit, values.get('visit')) : [],
              contact: await contactOption(visit, withTyped(values).get('contact')),
              isNew,
            })}
            {spec.near && (await plannedNearForm(visit, values, spec.near, self?.id ?? null))}
            <FormActions>
              <Button kind="primary">{w(isNew ? spec.words.record : SHARED.saveChanges)}</Button>
              {spec.near && <CheckButton visit={visit} action={action} />}
              <a class="btn btn--quiet" href={self ? paths.deskRecord(register, self.id) : paths.deskRegister(register)}>
                {w(SHARED.abandon)}
              </a>
            </FormActions>
          </FormBlock>
        </>
      ),
    });
  }

  const fresh = async (visit: Visit): Promise<Reply> => {
    if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
    const values = formOf({ visibility: ['unit'], ...spec.defaults(visit) });
    return show(visit, { title: spec.words.record, action: visit.paths.deskRegister(register), values, version: null });
  };

  const create = async (visit: Visit): Promise<Reply> => {
    if (isCheck(visit)) {
      if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
      const action = visit.paths.deskRegister(register);
      return show(visit, { title: spec.words.record, action, values: visit.form, version: null, checked: true });
    }
    const read = readFields(schema, withTyped(visit.form));
    const made = read.ok ? await recordThing(visit, noun, read.value) : read;
    if (made.ok) return redirect(visit.paths.deskRecord(register, made.value));
    if (made.refusals.some(({ id }) => id === 'forbidden')) return refused(...made.refusals);
    const action = visit.paths.deskRegister(register);
    return show(visit, { title: spec.words.record, action, values: visit.form, refusals: made.refusals, version: null });
  };

  const edit = async (visit: Visit): Promise<Reply> => {
    const { tx, org, actor, paths } = visit;
    const id = visit.params.id ?? '';
    const spine = await loadSpine(tx, org.id, id);
    const stored = spine?.register === register ? (await loadThings(tx, org.id, noun, new Map([[id, spine]]))).get(id) : undefined;
    if (!spine || !stored) return notFound;
    if (!mayChange(actor, spine)) return refused({ id: 'forbidden' });
    const closed = noun.closed(stored.thing);
    if (closed) return refused(closed);
    const { state: _state, ...thing } = stored.thing;
    const held = { ...thing, title: spine.title, visibility: spine.visibility };
    const values = Object.fromEntries(Object.entries(held).map(([name, value]): [string, readonly string[]] => [name, sent(value)]));
    return show(visit, {
      title: spec.words.editTitle,
      action: paths.deskEdit(register, id),
      values: formOf({ ...values, ...spec.valuesOf?.(stored.thing) }),
      version: spine.version,
      self: spine,
    });
  };

  const change = async (visit: Visit): Promise<Reply> => {
    const { form, paths } = visit;
    const id = visit.params.id ?? '';
    if (isCheck(visit)) {
      const current = await loadSpine(visit.tx, visit.org.id, id);
      if (!current || !mayChange(visit.actor, current)) return refused({ id: current ? 'forbidden' : 'notFound' });
      const action = paths.deskEdit(register, id);
      return show(visit, {
        title: spec.words.editTitle,
        action,
        values: form,
        version: Number(form.get('_version')),
        self: current,
        checked: true,
      });
    }
    const read = readFields(schema, withTyped(form));
    const changed = read.ok ? await editThing(visit, noun, id, Number(form.get('_version')), read.value) : read;
    if (changed.ok) return redirect(paths.deskRecord(register, changed.value));
    const spine = await loadSpine(visit.tx, visit.org.id, id);
    // What has no field is said on a page of its own, but for a form that is out of date: what was typed stays.
    const final = changed.refusals.some((refusal) => refusal.field === undefined && refusal.id !== 'stale');
    if (final || !spine || !mayChange(visit.actor, spine)) return refused(...changed.refusals);
    return show(visit, {
      title: spec.words.editTitle,
      action: paths.deskEdit(register, id),
      values: form,
      refusals: changed.refusals,
      version: spine.version,
      self: spine,
    });
  };

  return { fresh, create, edit, change };
}
