import { isId } from '../../../../kernel/ids.ts';
import type { Option } from '../../../../ui/forms/options.ts';
import { type Form, formOf } from '../../../../web/form.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { titlesOf } from '../store.ts';

/** A contact as the combobox shows it: by its name, as it was typed, or as one that whoever looks may not see. */
export async function contactOption(visit: Visit, value: string): Promise<Option | null> {
  if (value.startsWith('new:')) return { value, label: value.slice(4) };
  if (!isId(value)) return null;
  return { value, label: (await titlesOf(visit.tx, visit.org.id, [value])).get(value) ?? words(visit, SHARED.hidden) };
}

/** A contact named in the line beside the box, by a browser without a script, is one to make. */
export const withTyped = (form: Form): Form => {
  const typed = form.get('contactText');
  return form.get('contact') !== '' || typed === '' ? form : formOf({ ...form.values, contact: [`new:${typed}`] });
};
