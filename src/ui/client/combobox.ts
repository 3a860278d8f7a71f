const WAIT_MS = 150;

/**
 * `<chancery-combobox data-src>` around a select: the select stays the field that is sent, hidden; a text box with a list
 * takes its place (ARIA 1.2 combobox with a listbox). Options come from `data-src?q=` as a `<ul role="listbox">`.
 */
class Combobox extends HTMLElement {
  #select: HTMLSelectElement | null = null;
  readonly #input = document.createElement('input');
  #list = document.createElement('ul');
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select || this.#select) return;
    this.#select = select;
    this.querySelector('.combo__other')?.remove();
    this.#takeOver(select);
    this.append(this.#input, this.#list);
    this.#input.addEventListener('input', () => this.#ask(this.#input.value, WAIT_MS));
    this.#input.addEventListener('click', () => this.#isOpen() || this.#ask('', 0));
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
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
    input.autocomplete = 'off';
    input.placeholder = this.dataset.placeholder ?? '';
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', `${input.id}-list`);
    this.#showChoice();
    this.#close();
  }

  #isOpen(): boolean {
    return !this.#list.hidden;
  }

  #ask(query: string, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(query.trim()), wait);
  }

  async #fetch(query: string): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    const url = new URL(this.dataset.src ?? '', location.href);
    url.searchParams.set('q', query);
    try {
      const answer = await fetch(url, { signal: asked.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const list = page.querySelector<HTMLUListElement>('[role=listbox]');
      if (list) this.#open(document.importNode(list, true));
    } catch {
      // Aborted by the next letter, or the line is cut: the list stays as it was.
    }
  }

  #open(list: HTMLUListElement): void {
    list.id = `${this.#input.id}-list`;
    list.setAttribute('aria-label', this.dataset.listLabel ?? '');
    this.#list.replaceWith(list);
    this.#list = list;
    this.#active = -1;
    this.#options().forEach((option, index) => {
      option.id = `${list.id}-${index}`;
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.#choose(option);
      });
    });
    if (this.#options().length === 0) {
      const none = document.createElement('li');
      none.className = 'combo__head';
      none.textContent = this.dataset.none ?? '';
      list.append(none);
    }
    this.#input.setAttribute('aria-expanded', 'true');
    if (this.#input.value !== '' && this.#options().length > 0) this.#activate(0);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#active = -1;
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #activate(index: number): void {
    const options = this.#options();
    if (options.length === 0) return;
    this.#active = (index + options.length) % options.length;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === this.#active));
    const active = options[this.#active];
    if (!active) return;
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.#isOpen()) this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
      else this.#ask(this.#chosenLabel() === this.#input.value ? '' : this.#input.value, 0);
    } else if (event.key === 'Enter' && this.#isOpen()) {
      const active = this.#options()[this.#active];
      if (!active) return;
      event.preventDefault();
      this.#choose(active);
    } else if (event.key === 'Escape' && this.#isOpen()) {
      event.preventDefault();
      this.#close();
    }
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
    this.#close();
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
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#close();
    if (this.#input.value === '' && this.#select) this.#select.value = '';
    this.#showChoice();
  }
}

export const startComboboxes = (): void => customElements.define('chancery-combobox', Combobox);
