import { appendEntry } from '../../../journal/append.ts';
import { fiscalYearOf } from '../../../kernel/fiscal.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Checkbox } from '../../../ui/forms/Checkbox.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { askRemoval, isRemovalAsked, loadedAt } from '../store/removal.ts';

/** What the demonstration is, as of when, and the button that removes it. A real organisation has no such page. */
export async function demonstrationPage(visit: Visit): Promise<Reply> {
  if (!visit.org.fictional) return notFound;
  return (await isRemovalAsked(visit.tx, visit.org.id)) ? underWay(visit) : show(visit, {});
}

export async function removeDemonstration(visit: Visit): Promise<Reply> {
  const { tx, org, actor, now, form, paths } = visit;
  if (!org.fictional || actor.account === null) return notFound;
  if (form.get('confirm') === '')
    return show(visit, errorsOf([{ id: 'confirmationMissing', field: 'confirm' }], visit.lang, REFUSAL_WORDS));
  await appendEntry(tx, actor, now, { verb: 'askRemoval', register: 'demonstration', changes: { removal: [false, true] } });
  await askRemoval(tx, org.id, actor.account, now);
  return redirect(paths.demonstration());
}

function underWay(visit: Visit): Reply {
  const title = words(visit, WORDS.asked);
  return deskPage({
    title,
    current: 'administration',
    body: (
      <>
        <PageHead title={title} />
        <Notice tone="warn">{words(visit, WORDS.askedLead)}</Notice>
        <p>
          <a href="/">{words(visit, WORDS.home)}</a>
        </p>
      </>
    ),
  });
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, today } = visit;
  const w = words.bind(null, visit);
  const at = await loadedAt(tx, org.id);
  const day = at?.toZonedDateTimeISO(org.timeZone).toPlainDate().toString() ?? today;
  const year = fiscalYearOf(day, org.fiscalStart).label;
  return deskPage({
    title: w(WORDS.demonstration),
    current: 'administration',
    crumbs: [{ label: w(WORDS.administration), href: paths.administration() }, { label: w(WORDS.demonstration) }],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <div class="stack">
        <PageHead title={w(WORDS.demonstration)} intro={w(WORDS.intro)} />
        <p>{w(WORDS.loaded).replace('{on}', formatDate(day, visit.lang)).replace('{year}', year)}</p>
        {year !== fiscalYearOf(today, org.fiscalStart).label && <Notice tone="warn">{w(WORDS.outdated)}</Notice>}
        <section class="stack" aria-labelledby="retrait">
          <h2 id="retrait">{w(WORDS.removal)}</h2>
          <p>{w(WORDS.consequences)}</p>
          <Form action={paths.demonstrationRemoval()}>
            <ErrorSummary errors={errors} level={3} />
            <Checkbox name="confirm" label={w(WORDS.confirm)} value={false} error={errors.confirm} />
            <FormActions>
              <Button kind="danger">{w(WORDS.remove)}</Button>
              <ButtonLink href={paths.administration()}>{w(WORDS.keep)}</ButtonLink>
            </FormActions>
          </Form>
        </section>
      </div>
    ),
  });
}
