import type { Typed } from './draft-store.ts';

/** Never kept: passwords, files, and hidden fields; but for the key, the version and the time of the form, so that it makes one record and overwrites nothing. */
const UNKEPT = /^(password|file|hidden|submit|button)$/;
const isKept = (control: HTMLInputElement): boolean => !UNKEPT.test(control.type) || /^_(key|version|shown)$/.test(control.name);
const isTick = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

/** What was typed in a form. */
export const readTyped = (form: HTMLFormElement): Typed =>
  [...form.elements].flatMap((control): Typed => {
    if (control instanceof HTMLSelectElement) return control.name ? [[control.name, control.value]] : [];
    if (control instanceof HTMLTextAreaElement) return control.name ? [[control.name, control.value]] : [];
    if (!(control instanceof HTMLInputElement) || !control.name || !isKept(control)) return [];
    return isTick(control) && !control.checked ? [] : [[control.name, control.value]];
  });

/** The choice of a combobox may be none of its likely ones: it comes with its words. */
const choose = (select: HTMLSelectElement, value: string, label: string): void => {
  if (![...select.options].some((known) => known.value === value)) {
    const chosen = new Option(label, value);
    chosen.dataset.label = label;
    select.append(chosen);
  }
  select.value = value;
};

/** Puts back what was typed; folds in which something comes back open. */
export const writeTyped = (form: HTMLFormElement, typed: Typed): void => {
  const values = (name: string) => typed.filter(([key]) => key === name).map(([, value]) => value);
  for (const control of form.elements) {
    if (!('name' in control) || typeof control.name !== 'string') continue;
    const [value] = values(control.name);
    const before = readOne(control);
    if (isTick(control)) control.checked = values(control.name).includes(control.value);
    else if (value === undefined) continue;
    else if (control instanceof HTMLSelectElement) choose(control, value, values(labelOf(control.name))[0] ?? value);
    else if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && isKept(control))) control.value = value;
    if (readOne(control) === before) continue;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  }
};

const readOne = (control: Element): string =>
  isTick(control)
    ? String(control.checked)
    : control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
      ? control.value
      : '';

const labelOf = (name: string): string => `${name}:label`;

/** The words of what was chosen in the comboboxes, for the draft alone. */
export const readLabels = (form: HTMLFormElement): Typed =>
  [...form.querySelectorAll<HTMLSelectElement>('chancery-combobox select')].flatMap((select): Typed => {
    const [option] = select.selectedOptions;
    return option?.value ? [[labelOf(select.name), option.dataset.label ?? option.text]] : [];
  });
