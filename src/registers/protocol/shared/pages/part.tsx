import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { accept, type Decision, type Refusal } from '../../../../kernel/decision.ts';
import { Button, ButtonLink } from '../../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { FormActions, Form as FormBlock, PostButton } from '../../../../ui/forms/Form.tsx';
import { withQuery } from '../../../../ui/paths.ts';
import { type Form, formOf } from '../../../../web/form.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import type { CommonFields, Noun, Thing } from '../noun.ts';
import { type Open, openThing } from './record.tsx';

/** In the place of the id of somebody who is still to be added. */
const FRESH = 'nouvelle';

export interface PartProps {
  readonly visit: Visit;
  readonly values: Form;
  readonly errors: FieldErrors;
}

interface PartSpec<F extends CommonFields, T extends Thing> {
  readonly noun: Noun<F, T>;
  /** The parameter of the route that holds the id. */
  readonly param: string;
  readonly words: { readonly list: Bilingual; readonly add: Bilingual; readonly edit: Bilingual; readonly remove: Bilingual };
  readonly addAnother: Bilingual;
  readonly refusals: Readonly<Record<string, Bilingual>>;
  readonly Fields: (props: PartProps) => ComponentChildren | Promise<ComponentChildren>;
  readonly defaults: (visit: Visit, open: Open<T>) => Readonly<Record<string, readonly string[]>>;
  /** What the form shows of somebody who is there; null when nobody has this id. */
  readonly load: (visit: Visit, record: string, part: string) => Promise<object | null>;
  readonly write: (visit: Visit, record: string, part: string | null) => Promise<Decision<unknown>>;
  /** What the form of the next one keeps of this one, in its address. */
  readonly keep?: (form: Form) => Readonly<Record<string, string>>;
}

/** The form of a person that hangs on a record, a page of its own: who, and the ways out of it. */
export function partPages<F extends CommonFields, T extends Thing>(spec: PartSpec<F, T>) {
  const { noun, Fields } = spec;
  const { register } = noun;
  const partOf = ({ params }: Visit): string | null => (params[spec.param] === FRESH ? null : (params[spec.param] ?? ''));
  const address = ({ paths }: Visit, record: string, part: string | null) => paths.deskPart(register, record, 'personnes', part ?? FRESH);

  const page = async (visit: Visit): Promise<Reply> => {
    const open = await openThing(visit, noun);
    if (!open) return notFound;
    if (!open.mine) return refused({ id: 'forbidden' });
    const part = partOf(visit);
    if (part === null) return show(visit, open, formOf(spec.defaults(visit, open)), []);
    const found = await spec.load(visit, open.spine.id, part);
    if (!found) return notFound;
    const values = Object.entries(found).map(([name, value]): [string, readonly string[]] => [name, [String(value ?? '')]]);
    return show(visit, open, formOf(Object.fromEntries(values)), []);
  };

  const show = async (visit: Visit, { spine }: Open<T>, values: Form, refusals: readonly Refusal[]): Promise<Reply> => {
    const { paths, lang } = visit;
    const w = words.bind(null, visit);
    const part = partOf(visit);
    const title = w(part === null ? spec.words.add : spec.words.edit);
    const action = address(visit, spine.id, part);
    const back = paths.deskRecord(register, spine.id);
    const errors = errorsOf(refusals, lang, spec.refusals);
    return deskPage({
      title,
      current: 'protocol',
      crumbs: [{ label: w(spec.words.list), href: paths.deskRegister(register) }, { label: spine.number, href: back }, { label: title }],
      status: refusals.length > 0 ? 422 : 200,
      body: (
        <>
          <PageHead title={title} intro={spine.title} />
          <div class="stack">
            <FormBlock action={action} idempotencyKey={part === null ? visit.fresh : undefined}>
              <ErrorSummary errors={errors} />
              {await Fields({ visit, values, errors })}
              <FormActions>
                <Button kind="primary">{w(part === null ? SHARED.add : SHARED.saveChanges)}</Button>
                {part === null && (
                  <Button name="another" value="1">
                    {w(spec.addAnother)}
                  </Button>
                )}
                <ButtonLink href={back} kind="quiet">
                  {w(SHARED.abandon)}
                </ButtonLink>
              </FormActions>
            </FormBlock>
            {part !== null && (
              <PostButton action={`${action}/retrait`}>
                <Button kind="danger" small>
                  {w(spec.words.remove)}
                </Button>
              </PostButton>
            )}
          </div>
        </>
      ),
    });
  };

  const submit = async (visit: Visit): Promise<Reply> => {
    const { form, paths } = visit;
    const id = visit.params.id ?? '';
    const done = visit.done ? accept(id) : await spec.write(visit, id, partOf(visit));
    if (done.ok && form.get('another') !== '') return redirect(withQuery(address(visit, id, null), spec.keep?.(form) ?? {}));
    if (done.ok) return redirect(paths.deskRecord(register, id));
    const open = done.refusals.some(({ field }) => field !== undefined) ? await openThing(visit, noun) : null;
    return open?.mine ? show(visit, open, form, done.refusals) : refused(...done.refusals);
  };

  return { page, submit };
}
