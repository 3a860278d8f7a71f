import { mostUrgent, type ShownRun } from '../../../clocks/read.ts';
import type { Unit } from '../../../identity/units.ts';
import type { Actor, Org } from '../../../kernel/actor.ts';
import { type Lang, say } from '../../../kernel/bilingual.ts';
import { formatDate } from '../../../ui/typography.ts';
import type { LoadedRequest } from '../edits.ts';
import { dayOf } from '../kept.ts';
import { TEMPLATE_WORDS } from '../messages/templates.ts';
import type { Values } from './rules.ts';

/** The day by which the answer is promised: of the terms that run, the last. */
function dueOf(runs: readonly ShownRun[]): string | null {
  const days = runs.flatMap(({ outcome, due }) => (outcome === 'running' && due !== null ? [due] : [])).sort();
  return days.at(-1) ?? mostUrgent(runs)?.due ?? null;
}

/** What the placeholders of a template stand for in a letter about a request, in the language of the letter. */
export function placeholdersOf(
  { org, actor }: { readonly org: Org; readonly actor: Actor },
  { spine, request }: LoadedRequest,
  lang: Lang,
  runs: readonly ShownRun[],
  units: readonly Unit[],
): Values {
  const due = dueOf(runs);
  const unit = units.find(({ id }) => id === request.unit);
  return {
    name: request.name || say(TEMPLATE_WORDS.sir, lang),
    number: spine.number,
    subject: spine.title,
    received: formatDate(dayOf(org, Temporal.Instant.from(request.receivedAt)), lang),
    due: due ? formatDate(due, lang) : '',
    officer: actor.name,
    unit: unit ? say(unit.name, lang) : '',
    organisation: say(org.name, lang),
  };
}
