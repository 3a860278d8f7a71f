/** Who may read a record: everyone, the organisation, one unit, or people named one by one. */
export const VISIBILITIES = ['public', 'organisation', 'unit', 'named'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * The text that row-level security compares with the audiences of the transaction. One column, no subquery per row:
 * `public`, `org`, `unit:<unit id>` or `named:<record id>`.
 */
export function audienceOf(visibility: Visibility, record: { readonly id: string; readonly unit: string | null }): string {
  switch (visibility) {
    case 'public':
      return 'public';
    case 'organisation':
      return 'org';
    case 'unit':
      // A record of no unit cannot be limited to one: it falls back to the people named, which is narrower, never wider.
      return record.unit ? `unit:${record.unit}` : `named:${record.id}`;
    case 'named':
      return `named:${record.id}`;
  }
}
