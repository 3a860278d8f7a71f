import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { spaced } from '../../ui/typography.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { CHECKS, WORDS } from './messages.ts';

/** Says what was checked, and what was not. */
export async function accessibilityPage(visit: Visit): Promise<Reply> {
  const w = words.bind(null, visit);
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
        <h2>{w(WORDS.checkedTitle)}</h2>
        <p>{w(WORDS.checked)}</p>
        <ul>
          {CHECKS.map((check) => (
            <li key={check.fr}>{spaced(w(check))}</li>
          ))}
        </ul>
        <p>
          <a href={visit.paths.components()}>{w(WORDS.components)}</a>
        </p>
        <h2>{w(WORDS.notTitle)}</h2>
        <p>{w(WORDS.not)}</p>
        <h2>{w(WORDS.keysTitle)}</h2>
        <p>{w(WORDS.keys)}</p>
        <h2>{w(WORDS.barrierTitle)}</h2>
        <p>{w(WORDS.barrier)}</p>
        <p>
          <LinkGo href={visit.paths.requestForm()}>{w(WORDS.write)}</LinkGo>
        </p>
      </div>
    ),
  });
}
