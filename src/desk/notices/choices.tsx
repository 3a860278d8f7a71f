import type { ComponentChildren } from 'preact';
import { NOTICE_KINDS, NOTICE_WAYS, type NoticeWay } from '../../records/notices/kinds.ts';
import { loadChoices, saveChoices } from '../../records/notices/read.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { Select } from '../../ui/forms/Select.tsx';
import { withQuery } from '../../ui/paths.ts';
import { type Reply, redirect } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { KINDS, WORDS } from './messages.ts';

const isWay = (text: string): text is NoticeWay => NOTICE_WAYS.some((way) => way === text);

/** What to be told of and how, on the page of one's own account. */
export async function noticeChoices(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, paths, query } = visit;
  if (actor.account === null) return null;
  const choices = await loadChoices(tx, org.id, actor.account);
  const w = words.bind(null, visit);
  const options = NOTICE_WAYS.map((way) => ({ value: way, label: w(WORDS[way]) }));
  return (
    <section id="avis" class="stack" aria-labelledby="avis-titre">
      <h2 id="avis-titre">{w(WORDS.choices)}</h2>
      {query.get('fait') === 'avis' && (
        <Notice tone="ok" live>
          {w(WORDS.saved)}
        </Notice>
      )}
      <p class="muted">{w(WORDS.choicesLead)}</p>
      <Form action={paths.noticeChoices()}>
        {NOTICE_KINDS.map((kind) => (
          <Select
            key={kind}
            name={kind}
            label={w(KINDS[kind]?.label ?? WORDS.title)}
            value={choices.get(kind) ?? 'desk'}
            options={options}
          />
        ))}
        <FormActions>
          <Button>{w(WORDS.save)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

/** Keeps the choices that were sent; what is no way of telling leaves its kind as it was. */
export async function keepChoices(visit: Visit): Promise<Reply> {
  const { tx, org, actor, form, paths } = visit;
  const account = actor.account ?? '';
  const before = await loadChoices(tx, org.id, account);
  const chosen = new Map(
    NOTICE_KINDS.map((kind) => {
      const way = form.get(kind);
      return [kind, isWay(way) ? way : (before.get(kind) ?? 'desk')] as const;
    }),
  );
  await saveChoices(tx, org.id, account, chosen);
  return redirect(`${withQuery(paths.account(), { fait: 'avis' })}#avis`);
}
