import type { ComponentChildren } from 'preact';
import type { Decision, Refusal } from '../../../kernel/decision.ts';
import { loadSpine, type Spine } from '../../../records/spine.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { changePost, closePost, correctPost, editPost, recordPost } from '../actions.ts';
import { changeFields, closingFields, periodFields, placeFields, postFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { presentPeriod } from '../rules.ts';
import { type KnownPost, loadPost, loadPosts } from '../store.ts';
import { ClosingFieldset, PeriodFieldset, PlaceFieldset, type Values } from './FormFields.tsx';
import { periodValues, placeValues } from './values.ts';

type Kind = 'create' | 'edit' | 'change' | 'correct' | 'close';

interface Shown {
  readonly values: Values;
  readonly errors: FieldErrors;
  /** The post that is changed, and the version that the form is filled on; null for a new one. */
  readonly spine: Spine | null;
  readonly posts: readonly Option[];
}

const TITLES = {
  create: WORDS.newTitle,
  edit: WORDS.editTitle,
  change: WORDS.changeTitle,
  correct: WORDS.correctTitle,
  close: WORDS.closeTitle,
} as const satisfies Record<Kind, unknown>;

const INTROS = { create: null, edit: null, change: WORDS.changeIntro, correct: WORDS.correctIntro, close: WORDS.closeIntro } as const;

function fieldsets(kind: Kind, visit: Visit, { values, errors, posts }: Shown): ComponentChildren {
  const shared = { visit, values, errors };
  if (kind === 'close') return <ClosingFieldset {...shared} />;
  return (
    <>
      {(kind === 'create' || kind === 'edit') && <PlaceFieldset {...shared} />}
      {kind !== 'edit' && <PeriodFieldset {...shared} posts={posts} dated={kind === 'change'} />}
    </>
  );
}

function addressOf(visit: Visit, kind: Kind, id: string): string {
  const { paths } = visit;
  if (kind === 'create') return paths.deskRegister('network');
  if (kind === 'edit') return paths.deskEdit('network', id);
  return paths.deskAct('network', id, { change: 'changement', correct: 'correction', close: 'fermeture' }[kind]);
}

function page(visit: Visit, kind: Kind, shown: Shown): Reply {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const { spine, values, errors } = shown;
  const title = w(TITLES[kind]);
  const intro = INTROS[kind];
  return deskPage({
    title,
    current: 'network',
    crumbs: [
      { label: w(WORDS.network), href: paths.deskRegister('network') },
      ...(spine ? [{ label: spine.number, href: paths.deskRecord('network', spine.id) }] : []),
      { label: title },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={spine && <Written>{spine.title}</Written>} intro={intro && w(intro)} />
        <Form
          class="form entry__form"
          action={addressOf(visit, kind, spine?.id ?? '')}
          idempotencyKey={spine ? undefined : visit.fresh}
          version={spine?.version}
          draft="post"
        >
          <ErrorSummary errors={errors} />
          {kind === 'correct' && <input type="hidden" name="periode" value={values.periode} />}
          {fieldsets(kind, visit, shown)}
          <FormActions>
            <Button kind="primary">{w(kind === 'create' ? WORDS.create : WORDS.save)}</Button>
            <a class="btn btn--quiet" href={spine ? paths.deskRecord('network', spine.id) : paths.deskRegister('network')}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </>
    ),
  });
}

/** Posts that this one may depend on. */
async function otherPosts(visit: Visit, id: string | null): Promise<readonly Option[]> {
  const posts = await loadPosts(visit.tx, visit.org.id);
  return posts
    .filter((post) => post.id !== id)
    .map((post) => ({ value: post.id, label: words(visit, presentPeriod(post.periods, visit.today).name) }));
}

/** What a form shows when it is opened; null when the address names nothing. */
function opened(visit: Visit, kind: Kind, post: KnownPost, visibility: string): Values | null {
  if (kind === 'edit') return placeValues(post, visibility);
  if (kind === 'close') return { until: visit.today };
  const present = presentPeriod(post.periods, visit.today);
  // A change begins from what is: same post, new day, its own source.
  if (kind === 'change')
    return {
      ...periodValues(present),
      since: visit.today,
      until: '',
      source: '',
      noteFr: '',
      noteEn: '',
      certainty: 'documented',
      status: 'active',
    };
  const asked = visit.query.get('periode');
  const period = post.periods.find(({ id }) => id === asked);
  return period ? { ...periodValues(period), periode: period.id } : null;
}

export const newPostPage = async (visit: Visit): Promise<Reply> =>
  page(visit, 'create', {
    values: { visibility: 'public', status: 'active', certainty: 'documented' },
    errors: {},
    spine: null,
    posts: await otherPosts(visit, null),
  });

/** The page of a form that changes a post. */
export const formPage =
  (kind: Exclude<Kind, 'create'>) =>
  async (visit: Visit): Promise<Reply> => {
    const { tx, org } = visit;
    const id = visit.params.id ?? '';
    const spine = await loadSpine(tx, org.id, id);
    const post = spine?.register === 'network' ? await loadPost(tx, org.id, id) : null;
    const values = spine && post && opened(visit, kind, post, spine.visibility);
    if (!values) return notFound;
    return page(visit, kind, { values, errors: {}, spine, posts: await otherPosts(visit, id) });
  };

export async function createPost(visit: Visit): Promise<Reply> {
  const read = readFields(postFields, visit.form);
  return answer(visit, 'create', null, read.ok ? await recordPost(visit, read.value) : read);
}

/** What was sent by a form that changes a post: read, act, then the record or the form again. */
export const formAct =
  (kind: Exclude<Kind, 'create'>) =>
  async (visit: Visit): Promise<Reply> =>
    answer(visit, kind, visit.params.id ?? '', await act(visit, kind, visit.params.id ?? ''));

async function act(visit: Visit, kind: Exclude<Kind, 'create'>, id: string): Promise<Decision<string>> {
  const { form } = visit;
  const version = Number(form.get('_version'));
  if (kind === 'edit') {
    const read = readFields(placeFields, form);
    return read.ok ? editPost(visit, id, version, read.value) : read;
  }
  if (kind === 'close') {
    const read = readFields(closingFields, form);
    return read.ok ? closePost(visit, id, version, read.value) : read;
  }
  if (kind === 'change') {
    const read = readFields(changeFields, form);
    return read.ok ? changePost(visit, id, version, read.value) : read;
  }
  const read = readFields(periodFields, form);
  return read.ok ? correctPost(visit, id, version, form.get('periode'), read.value) : read;
}

const beyondTheForm = ({ id }: Refusal): boolean => id === 'notFound' || id === 'forbidden';

async function answer(visit: Visit, kind: Kind, id: string | null, decided: Decision<string>): Promise<Reply> {
  if (decided.ok) return redirect(visit.paths.deskRecord('network', decided.value));
  if (decided.refusals.some(beyondTheForm)) return refused(...decided.refusals);
  const spine = id === null ? null : await loadSpine(visit.tx, visit.org.id, id);
  if (id !== null && spine?.register !== 'network') return notFound;
  return page(visit, kind, {
    values: Object.fromEntries(Object.keys(visit.form.values).map((name) => [name, visit.form.get(name)])),
    errors: errorsOf(decided.refusals, visit.lang, REFUSAL_WORDS),
    spine,
    posts: await otherPosts(visit, id),
  });
}
