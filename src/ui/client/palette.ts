import { OptionList } from './option-list.ts';

/** The search box of the desk as a palette: pages, acts and records as one types; Enter on none of them searches everywhere. */
export const startPalette = (): void => {
  const input = document.querySelector<HTMLInputElement>('input[data-palette]');
  if (!input) return;
  const { palette = '', listLabel = '', none = '' } = input.dataset;
  const list = new OptionList(input, palette, { label: listLabel, none, eager: false }, (option) => {
    list.close();
    location.assign(option.dataset.value ?? '');
  });
  input.after(list.element);
  input.addEventListener('click', () => list.isOpen() || list.ask(input.value, 0));
  input.addEventListener('input', () => list.ask(input.value));
  input.addEventListener('blur', () => list.leave());
  input.addEventListener('keydown', (event) => {
    if (list.onKey(event, () => list.ask(input.value, 0))) event.preventDefault();
  });
};
