import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** Says what was checked, and what was not. */
export async function accessibilityPage(visit: Visit): Promise<Reply> {
  const w = words.bind(null, visit);
  return portalPage({
    title: w(WORDS.title),
    current: '',
    shared: true,
    crumbs: [{ label: w(WORDS.home), href: visit.paths.home() }, { label: w(WORDS.title) }],
    body: (
      <div class="wrap section prose">
        <h1>{w(WORDS.title)}</h1>
        <p class="lead">{w(WORDS.lead)}</p>
        <h2>{w(WORDS.checkedTitle)}</h2>
        <p>{w(WORDS.checked)}</p>
        <h2>{w(WORDS.notTitle)}</h2>
        <p>{w(WORDS.not)}</p>
        <h2>{w(WORDS.keysTitle)}</h2>
        <p>{w(WORDS.keys)}</p>
      </div>
    ),
  });
}
