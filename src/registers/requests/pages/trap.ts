import type { Refusal } from '../../../kernel/decision.ts';
import type { Form } from '../../../web/form.ts';

/** A field that no person sees: whoever fills it fills everything. */
export const TRAP = 'siteWeb';
export const isTrapped = (form: Form): boolean => form.get(TRAP) !== '';

const SOONEST = Temporal.Duration.from({ seconds: 3 });
const LATEST = Temporal.Duration.from({ hours: 24 });

/** Nobody fills a form within three seconds, or sends one of yesterday: said, and the form is shown again with what was typed. */
export function timing(form: Form, now: Temporal.Instant): Refusal | null {
  const shown = instantOf(form.get('_shown'));
  if (!shown || Temporal.Instant.compare(now, shown.add(LATEST)) > 0) return { id: 'tooOld' };
  return Temporal.Instant.compare(now, shown.add(SOONEST)) < 0 ? { id: 'tooSoon' } : null;
}

/** When the page was first shown, for the form that is shown again; now, for one that is too old or new. */
export const shownAt = (form: Form, now: Temporal.Instant): string =>
  timing(form, now)?.id === 'tooOld' ? now.toString() : form.get('_shown');

function instantOf(text: string): Temporal.Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return null;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
