const WAIT_MS = 150;

interface Settings {
  readonly label: string;
  /** Said when nothing answers. */
  readonly none: string;
  /** Enter takes the first option as soon as something is typed. */
  readonly eager: boolean;
}

/**
 * The list of options under a text box (ARIA 1.2 combobox with a listbox), asked of an address as one types: `?q=` answers with a
 * `<ul role="listbox">`. `choose` is called with the option taken.
 */
export class OptionList {
  element = document.createElement('ul');
  readonly #input: HTMLInputElement;
  readonly #src: string;
  readonly #settings: Settings;
  readonly #choose: (option: HTMLElement) => void;
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;

  constructor(input: HTMLInputElement, src: string, settings: Settings, choose: (option: HTMLElement) => void) {
    this.#input = input;
    this.#src = src;
    this.#settings = settings;
    this.#choose = choose;
    input.autocomplete = 'off';
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', `${input.id}-list`);
    this.close();
  }

  isOpen(): boolean {
    return !this.element.hidden;
  }

  ask(query: string, wait = WAIT_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(query.trim()), wait);
  }

  /** Closes, and forgets what was asked. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.close();
  }

  close(): void {
    this.element.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#active = -1;
  }

  /** Arrows move, Enter takes the active option, Escape closes. True when the key was for the list; `whenClosed` opens it. */
  onKey(event: KeyboardEvent, whenClosed: () => void): boolean {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.isOpen()) this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
      else whenClosed();
      return true;
    }
    if (!this.isOpen()) return false;
    const active = this.#options()[this.#active];
    if (event.key === 'Enter' && active) {
      this.#choose(active);
      return true;
    }
    if (event.key !== 'Escape') return false;
    this.close();
    return true;
  }

  async #fetch(query: string): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    const url = new URL(this.#src, location.href);
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
    list.setAttribute('aria-label', this.#settings.label);
    this.element.replaceWith(list);
    this.element = list;
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
      none.textContent = this.#settings.none;
      list.append(none);
    }
    this.#input.setAttribute('aria-expanded', 'true');
    if (this.#settings.eager && this.#input.value !== '' && this.#options().length > 0) this.#activate(0);
  }

  #options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[role=option]')];
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
}
