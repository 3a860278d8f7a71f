/** More indicators than this need smaller type to stay on one printed page. */
const ROOMY = 14;

/** Classes of a block that prints on one landscape page. */
export const landscape = (indicators: number, ...others: readonly string[]): string =>
  [...others, 'landscape', ...(indicators > ROOMY ? ['landscape--dense'] : [])].join(' ');
