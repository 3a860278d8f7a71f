import { CompiledQuery } from 'kysely';
import type { Tx } from './kysely.ts';

/**
 * A statement in SQL whose values become parameters, as Kysely's `sql` makes them, without the tree that Kysely builds, transforms and
 * compiles at each call: for the statements of each act. A statement may stand inside another.
 */
export class Statement<Row> {
  private readonly texts: readonly string[];
  private readonly values: readonly unknown[];
  constructor(texts: readonly string[], values: readonly unknown[]) {
    this.texts = texts;
    this.values = values;
  }

  async execute(tx: Tx): Promise<readonly Row[]> {
    const parameters: unknown[] = [];
    const text = this.write(parameters);
    return (await tx.executeQuery<Row>(CompiledQuery.raw(text, parameters))).rows;
  }

  private write(parameters: unknown[]): string {
    let text = this.texts[0] ?? '';
    for (const [i, value] of this.values.entries()) {
      if (value instanceof Statement) text += value.write(parameters);
      else text += `$${parameters.push(value)}`;
      text += this.texts[i + 1] ?? '';
    }
    return text;
  }
}

export const statement = <Row>(texts: TemplateStringsArray, ...values: readonly unknown[]): Statement<Row> => new Statement(texts, values);
