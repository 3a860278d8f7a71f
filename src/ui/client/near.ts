const WAIT_MS = 300;

/**
 * `<chancery-near>` in a form: asks what is planned near as soon as a date, a place or a person changes. Without a script « Vérifier » does.
 * `data-names` says which field is which part of the address: `on=du countries=pays`.
 */
class Near extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | undefined;

  connectedCallback(): void {
    this.closest('form')?.addEventListener('change', this.#later);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  #later = (event: Event): void => {
    const names = [...this.#pairs().map(([name]) => name), this.dataset.when?.split('=')[0]];
    const { target } = event;
    if (!(target instanceof HTMLElement) || !names.includes(target.getAttribute('name') ?? '')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), WAIT_MS);
  };

  #pairs(): readonly (readonly [name: string, asked: string])[] {
    return (this.dataset.names ?? '').split(' ').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? ''] as const);
  }

  async #ask(): Promise<void> {
    const form = this.closest('form');
    if (!form) return;
    const typed = new FormData(form);
    const [field, value] = this.dataset.when?.split('=') ?? [];
    if (field !== undefined && typed.get(field) !== value) {
      this.replaceChildren();
      return;
    }
    const url = new URL(this.dataset.src ?? '', location.href);
    for (const [name, asked] of this.#pairs())
      for (const one of typed.getAll(name)) if (typeof one === 'string' && one !== '') url.searchParams.append(asked, one);
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const answer = await fetch(url, { signal: asked.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      this.replaceChildren(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
    } catch {
      // Asked again since, or the line is cut: what is shown stays.
    }
  }
}

export const startNear = (): void => customElements.define('chancery-near', Near);
