import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Checkbox } from '../../ui/forms/Checkbox.tsx';
import { Form, FormActions, PostButton } from '../../ui/forms/Form.tsx';
import { withQuery } from '../../ui/paths.ts';
import { formatDate } from '../../ui/typography.ts';
import { deskPage, type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { makeFeed, revokeFeed } from './actions.ts';
import { WORDS } from './messages.ts';
import { findOwnFeed } from './store.ts';

const frame = (visit: Visit) => ({
  title: words(visit, WORDS.title),
  current: 'account',
  crumbs: [{ label: words(visit, WORDS.account), href: visit.paths.account() }, { label: words(visit, WORDS.title) }],
});

/** One's own calendar: whether there is an address, make one, revoke it. */
export async function feedSettingsPage(visit: Visit): Promise<Reply> {
  const { tx, org, actor, lang, paths, query } = visit;
  const w = words.bind(null, visit);
  const made = actor.account ? await findOwnFeed(tx, org.id, actor.account) : null;
  const day = made?.createdAt.toZonedDateTimeISO(org.timeZone).toPlainDate().toString() ?? '';
  return deskPage({
    ...frame(visit),
    body: (
      <>
        <PageHead title={w(WORDS.title)} intro={w(WORDS.intro)} />
        {query.get('fait') === 'retrait' && !made && (
          <Notice tone="ok" live>
            {w(WORDS.revoked)}
          </Notice>
        )}
        <div class="stack prose">
          <p>{w(WORDS.what)}</p>
          <p>
            {made
              ? `${w(WORDS.since).replace('{day}', formatDate(day, lang))} ${w(made.titles ? WORDS.withTitles : WORDS.withoutTitles)}`
              : w(WORDS.none)}
          </p>
          {made && <p class="muted">{w(WORDS.againHelp)}</p>}
          <Form action={paths.ownCalendar()}>
            <Checkbox name="titles" label={w(WORDS.titles)} help={w(WORDS.titlesHelp)} value={made?.titles === true} />
            <FormActions>
              <Button kind={made ? 'secondary' : 'primary'} icon="calendar">
                {w(made ? WORDS.again : WORDS.make)}
              </Button>
            </FormActions>
          </Form>
          <div class="row">
            {made && (
              <PostButton action={paths.revokeCalendar()}>
                <Button kind="danger">{w(WORDS.revoke)}</Button>
              </PostButton>
            )}
          </div>
        </div>
      </>
    ),
  });
}

/** The answer to a form, not a page with an address: the secret is stored nowhere, so loading it again makes another. */
export async function makeFeedNow(visit: Visit): Promise<Reply> {
  const { paths, installation } = visit;
  const made = await makeFeed(visit, visit.form.get('titles') !== '');
  if (!made.ok) return refused(...made.refusals);
  const w = words.bind(null, visit);
  return deskPage({
    ...frame(visit),
    body: (
      <>
        <PageHead title={w(WORDS.made)} />
        <div class="stack">
          <p class="secret">{`${installation.site}${paths.calendar(made.value)}`}</p>
          <Notice tone="warn" title={w(WORDS.once)}>
            {w(WORDS.onceWhat)}
          </Notice>
          <ButtonLink href={paths.ownCalendar()}>{w(WORDS.back)}</ButtonLink>
        </div>
      </>
    ),
  });
}

export async function revokeFeedNow(visit: Visit): Promise<Reply> {
  const ended = await revokeFeed(visit);
  return ended.ok ? redirect(withQuery(visit.paths.ownCalendar(), { fait: 'retrait' })) : refused(...ended.refusals);
}
