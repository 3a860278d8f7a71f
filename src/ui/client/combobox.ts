import { OptionList } from './option-list.ts';

/**
 * `<chancery-combobox data-src>` around a select: the select stays the field that is sent, hidden; a text box with a list
 * takes its place.
 */
class Combobox extends HTMLElement {
  #select: HTMLSelectElement | null = null;
  #list: OptionList | null = null;
  readonly #input = document.createElement('input');

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select || this.#select) return;
    this.#select = select;
    this.querySelector('.combo__other')?.remove();
    this.#takeOver(select);
    const { src = '', listLabel = '', none = '' } = this.dataset;
    const list = new OptionList(this.#input, src, { label: listLabel, none, eager: true }, (option) => this.#choose(option));
    this.#list = list;
    this.append(this.#input, list.element);
    this.#input.addEventListener('input', () => list.ask(this.#input.value));
    this.#input.addEventListener('click', () => list.isOpen() || list.ask('', 0));
    this.#input.addEventListener('keydown', (event) => {
      const all = () => list.ask(this.#chosenLabel() === this.#input.value ? '' : this.#input.value, 0);
      if (list.onKey(event, all)) event.preventDefault();
    });
    this.#input.addEventListener('blur', () => this.#leave());
    select.addEventListener('change', () => this.#showChoice());
  }

  /** The text box takes the id, so that the label and the error summary lead to it. */
  #takeOver(select: HTMLSelectElement): void {
    const input = this.#input;
    input.type = 'text';
    input.className = 'input';
    input.id = select.id;
    select.id = `${input.id}-value`;
    select.hidden = true;
    for (const name of ['aria-invalid', 'aria-describedby']) {
      const value = select.getAttribute(name);
      if (value) input.setAttribute(name, value);
    }
    input.placeholder = this.dataset.placeholder ?? '';
    this.#showChoice();
  }

  #choose(option: HTMLElement): void {
    const select = this.#select;
    if (!select) return;
    const value = option.dataset.value ?? '';
    const label = option.dataset.label ?? '';
    let chosen = [...select.options].find((known) => known.value === value);
    if (!chosen) {
      chosen = new Option(label, value);
      chosen.dataset.label = label;
      select.append(chosen);
    }
    select.value = value;
    this.#list?.close();
    select.dispatchEvent(new Event('change', { bubbles: true }));
    this.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #chosenLabel(): string {
    const option = this.#select?.selectedOptions[0];
    return option?.value ? (option.dataset.label ?? option.text) : '';
  }

  #showChoice(): void {
    this.#input.value = this.#chosenLabel();
  }

  /** Words that were not chosen are no choice: emptied, the field is empty; otherwise the last choice comes back. */
  #leave(): void {
    this.#list?.leave();
    if (this.#input.value === '' && this.#select) this.#select.value = '';
    this.#showChoice();
  }
}

export const startComboboxes = (): void => customElements.define('chancery-combobox', Combobox);
