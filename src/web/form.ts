/** What a form sent: every value is text, a name may come several times. */
export interface Form {
  /** The first value, trimmed; '' when there is none. */
  get(name: string): string;
  /** Every value that is not empty. */
  all(name: string): readonly string[];
  /** Everything sent, so that a refused form is shown as it was typed. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export function formOf(values: Readonly<Record<string, readonly string[]>>): Form {
  const own = (name: string): readonly string[] => (Object.hasOwn(values, name) ? (values[name] ?? []) : []);
  return {
    get: (name) => own(name)[0]?.trim() ?? '',
    all: (name) => own(name).filter((value) => value !== ''),
    values,
  };
}

/** Reads `a=1&b=2&a=3`. NUL, which PostgreSQL cannot store, and lone surrogates, which nothing can, are dropped. */
export function parseForm(text: string): Form {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    values[name] = [...(values[name] ?? []), value.replaceAll('\0', '').toWellFormed()];
  }
  return formOf(values);
}
