import { query, type Tx } from './kysely.ts';

/** A value that a statement speaks of several times: one parameter, of one type. */
export class Once {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/**
 * A statement in SQL whose values become parameters, as Kysely's `sql` makes them, without the tree that Kysely builds, transforms and
 * compiles at each call: for the statements of each act. A statement may stand inside another. Columns come back as the SQL names them.
 */
export class Statement<Row> {
  private readonly texts: readonly string[];
  private readonly values: readonly unknown[];
  constructor(texts: readonly string[], values: readonly unknown[]) {
    this.texts = texts;
    this.values = values;
  }

  execute(tx: Tx): Promise<readonly Row[]> {
    const parameters: unknown[] = [];
    const text = this.write(parameters, new Map());
    return query<Row>(tx, text, parameters);
  }

  private write(parameters: unknown[], said: Map<Once, string>): string {
    let text = this.texts[0] ?? '';
    for (const [i, value] of this.values.entries()) {
      if (value instanceof Statement) text += value.write(parameters, said);
      else if (value instanceof Once) text += said.get(value) ?? say(value, parameters, said);
      else text += `$${parameters.push(value)}`;
      text += this.texts[i + 1] ?? '';
    }
    return text;
  }
}

function say(once: Once, parameters: unknown[], said: Map<Once, string>): string {
  const name = `$${parameters.push(once.value)}`;
  said.set(once, name);
  return name;
}

export const statement = <Row>(texts: TemplateStringsArray, ...values: readonly unknown[]): Statement<Row> => new Statement(texts, values);

/** Statements one after the other, with commas: the rows of a VALUES. */
export const listed = (statements: readonly Statement<unknown>[]): Statement<unknown> =>
  new Statement(['', ...statements.slice(1).map(() => ', '), ''], statements);
