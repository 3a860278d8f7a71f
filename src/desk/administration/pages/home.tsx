import { PageHead } from '../../../ui/components/PageHead.tsx';
import type { Reply } from '../../../web/reply.ts';
import { deskPage } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { COMING_WORDS } from '../messages/coming-and-leaving.ts';
import { FACTOR_WORDS } from '../messages/second-factor.ts';
import { WORDS } from '../messages.ts';
import { mayAdminister } from '../policy.ts';

/** The rooms of the administration that are open to this person. */
export async function administrationPage(visit: Visit): Promise<Reply> {
  const { paths, actor, org } = visit;
  const priorities = { href: paths.priorities(), title: WORDS.priorities, lead: WORDS.prioritiesLead };
  const rooms = mayAdminister(actor)
    ? [
        { href: paths.accounts(), title: WORDS.accounts, lead: WORDS.accountsLead },
        { href: paths.signIns(), title: COMING_WORDS.signIns, lead: COMING_WORDS.signInsRoom },
        { href: paths.secondFactorRules(), title: FACTOR_WORDS.room, lead: FACTOR_WORDS.roomLead },
        { href: paths.services(), title: WORDS.services, lead: WORDS.servicesLead },
        { href: paths.units(), title: WORDS.units, lead: WORDS.unitsLead },
        { href: paths.calendars(), title: WORDS.calendars, lead: WORDS.calendarsLead },
        { href: paths.standards(), title: WORDS.standards, lead: WORDS.standardsLead },
        priorities,
        { href: paths.vocabularies(), title: WORDS.vocabularies, lead: WORDS.vocabulariesLead },
        { href: paths.mail(), title: WORDS.mail, lead: WORDS.mailLead },
        { href: paths.webhooks(), title: WORDS.webhooks, lead: WORDS.webhooksLead },
        { href: paths.state(), title: WORDS.installationState, lead: WORDS.stateLead },
        { href: paths.journal(), title: WORDS.journal, lead: WORDS.journalLead },
        ...(org.fictional ? [{ href: paths.demonstration(), title: WORDS.demonstration, lead: WORDS.demonstrationLead }] : []),
      ]
    : [priorities];
  const title = words(visit, WORDS.administration);
  return deskPage({
    title,
    current: 'administration',
    body: (
      <>
        <PageHead title={title} />
        <ul class="rows">
          {rooms.map((room) => (
            <li key={room.href}>
              <div class="rows__main">
                <a href={room.href}>{words(visit, room.title)}</a>
                <p>{words(visit, room.lead)}</p>
              </div>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
