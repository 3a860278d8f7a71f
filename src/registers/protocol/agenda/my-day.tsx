import type { VNode } from 'preact';
import { addDays } from '../../../kernel/day.ts';
import { LinkGo } from '../../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { endingSoon } from '../accreditations/store.ts';
import { Days } from '../visits/pages/list.tsx';
import { KIND_TAGS, WORDS } from './messages.ts';
import { plannedBetween, silentEvents } from './store.ts';

const WEEK = 7;
/** Accreditations are told of a month before they end. */
const MONTH = 30;
const MOST = 6;

/** What protocol has for this week: visits, guests who have not answered, accreditations that end. Null when there is nothing. */
export async function myProtocol(visit: Visit): Promise<VNode | null> {
  const { tx, org, today, lang, paths } = visit;
  const w = words.bind(null, visit);
  const visits = (await plannedBetween(tx, org.id, today, addDays(today, WEEK), 60)).filter(({ register }) => register === 'visits');
  const silent = await silentEvents(tx, org.id, { today, by: addDays(today, WEEK), most: MOST });
  const ending = await endingSoon(tx, org.id, today, addDays(today, MONTH), MOST);
  if (visits.length + silent.length + ending.length === 0) return null;
  return (
    <section aria-labelledby="protocole">
      <SectionHead id="protocole" title={w(WORDS.myProtocol)} action={<LinkGo href={paths.protocol()}>{w(WORDS.title)}</LinkGo>} />
      <ul class="rows rows--plain" data-rows>
        {visits.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <div class="rows__main">
              <a href={paths.deskRecord('visits', one.id)}>{one.title}</a>
              <p>
                {w(KIND_TAGS.visits)}, <Days on={one.on} until={one.until} />
              </p>
            </div>
          </li>
        ))}
        {silent.map((one) => (
          <li key={one.id}>
            <div class="rows__main">
              <a href={paths.deskRecord('invitations', one.id)}>{one.title}</a>
              <p>
                {w(WORDS.silent)}
                {lang === 'fr' ? '\u00a0: ' : ': '}
                {w(one.silent === 1 ? WORDS.silentOne : WORDS.silentMany)
                  .replace('{n}', String(one.silent))
                  .replace('{day}', formatDate(one.answerBy ?? one.on, lang))}
              </p>
            </div>
          </li>
        ))}
        {ending.map((one) => (
          <li key={one.id}>
            <div class="rows__main">
              <a href={paths.deskRecord('accreditations', one.id)}>{one.title}</a>
              <p>
                {w(KIND_TAGS.accreditations)}, {formatDate(one.until ?? one.on, lang)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
