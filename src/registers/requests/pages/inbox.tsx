import { hasRole } from '../../../kernel/actor.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { deskPage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { REGISTERS } from '../rules.ts';
import { SATISFACTION_WORDS } from '../satisfaction/messages.ts';
import { normalNumber } from '../secret.ts';
import { findRequest } from '../store/requests.ts';
import { TEMPLATE_KEEPERS } from '../templates/actions.ts';
import { type Asked, askedOf } from './asked.ts';
import { InboxHead, titleOf } from './InboxHead.tsx';
import { InboxKeys } from './InboxKeys.tsx';
import { headOf, lanesOf } from './InboxList.tsx';
import { listOfAll } from './list.tsx';

/** The inbox: what is open, by the day on which it is due. With closed ones asked for, the list of all. */
export async function inboxPage(visit: Visit): Promise<Reply> {
  const { tx, org, query } = visit;
  const asked = askedOf(visit);
  const typed = query.get('numero').slice(0, 60);
  const found = typed === '' ? null : await findRequest(tx, org.id, REGISTERS[asked.kind], normalNumber(typed));
  if (found) return redirect(visit.paths.deskRecord('requests', found));
  const head = await headOf(visit, asked, true);
  const over = (
    <>
      <InboxHead {...head} level={1} />
      {await visit.slots.savedViews(visit)}
      {typed !== '' && (
        <Notice tone="warn" live>
          {words(visit, WORDS.noNumber).replace('{value}', () => typed)}
        </Notice>
      )}
    </>
  );
  const page = { title: titleOf(visit, asked), current: 'requests' };
  if (asked.everything)
    return deskPage({
      ...page,
      body: (
        <>
          {over}
          {await listOfAll(head)}
          <Elsewhere visit={visit} asked={asked} />
        </>
      ),
    });
  const { body, first } = await lanesOf(visit, asked);
  return deskPage({
    ...page,
    body: (
      <div class="panes">
        <div class="inbox__list" data-keep-scroll>
          {over}
          {body}
        </div>
        <div class="inbox__none">
          {first && (
            <div class="inbox__choose">
              <h2>{words(visit, asked.kind === 'complaint' ? WORDS.chooseComplaint : WORDS.chooseOne)}</h2>
              <p>{words(visit, WORDS.chooseOneLead)}</p>
              <ButtonLink href={first}>{words(visit, WORDS.openFirst)}</ButtonLink>
              <InboxKeys visit={visit} />
            </div>
          )}
          <Elsewhere visit={visit} asked={asked} />
        </div>
      </div>
    ),
  });
}

/** The other pages of the register. */
const Elsewhere = ({ visit, asked }: { visit: Visit; asked: Asked }) => {
  const { nature } = asked.here;
  return (
    <p class="row small">
      <a href={visit.paths.misses({ nature })}>{words(visit, WORDS.misses)}</a>
      <a href={visit.paths.deskSatisfaction({ nature })}>{words(visit, SATISFACTION_WORDS.results)}</a>
      {hasRole(visit.actor, ...TEMPLATE_KEEPERS) && <a href={visit.paths.templates()}>{words(visit, WORDS.templates)}</a>}
    </p>
  );
};
