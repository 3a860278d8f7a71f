/** The embedded database cannot run; `remedy` tells the operator what to do. Both in English, for the terminal. */
export class EmbeddedError extends Error {
  readonly id: 'inUse' | 'noBinaries' | 'noUser' | 'noAccess' | 'wrongVersion' | 'failed';
  readonly remedy: string;

  constructor(id: EmbeddedError['id'], message: string, remedy: string) {
    // Together, so that whoever prints only the message prints the way out as well.
    super(`${message}\n→ ${remedy}`);
    this.name = 'EmbeddedError';
    this.id = id;
    this.remedy = remedy;
  }
}
