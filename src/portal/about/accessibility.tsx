import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { formatDate } from '../../ui/typography.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { CHECKED_ON, CHECKS, GAPS, TOOLS, WORDS } from './messages.ts';

/** Says what was checked, and what was not. */
export async function accessibilityPage(visit: Visit): Promise<Reply> {
  const w = words.bind(null, visit);
  const on = formatDate(CHECKED_ON, visit.lang);
  return portalPage({
    title: w(WORDS.title),
    current: '',
    shared: true,
    description: w(WORDS.lead),
    crumbs: [{ label: w(WORDS.home), href: visit.paths.home() }, { label: w(WORDS.title) }],
    body: (
      <div class="wrap section prose">
        <h1>{w(WORDS.title)}</h1>
        <p class="lead">{w(WORDS.lead)}</p>
        <h2>{w(WORDS.stateTitle)}</h2>
        <p>{w(WORDS.state).replace('{date}', on)}</p>
        <h2>{w(WORDS.checkedTitle)}</h2>
        <p>{w(WORDS.checked).replace('{date}', on).replace('{tools}', TOOLS.join(', '))}</p>
        <ul>
          {CHECKS.map((check) => (
            <li key={check.fr}>{w(check)}</li>
          ))}
        </ul>
        <p>
          <a href={visit.paths.components()}>{w(WORDS.components)}</a>
        </p>
        <h2>{w(WORDS.notTitle)}</h2>
        <ul>
          {GAPS.map((gap) => (
            <li key={gap.fr}>{w(gap)}</li>
          ))}
        </ul>
        <h2>{w(WORDS.keysTitle)}</h2>
        <p>{w(WORDS.keys)}</p>
        <h2>{w(WORDS.barrierTitle)}</h2>
        <p>{w(WORDS.barrier)}</p>
        <p>
          <LinkGo href={visit.paths.requestForm()}>{w(WORDS.write)}</LinkGo>
        </p>
        <p>{w(WORDS.complain)}</p>
        <p>
          <LinkGo href={visit.paths.complaintForm()}>{w(WORDS.complainGo)}</LinkGo>
        </p>
      </div>
    ),
  });
}
