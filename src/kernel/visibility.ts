/** Who may read a record, as its author chooses: everyone, the organisation, one unit, or people named one by one. */
export const VISIBILITIES = ['public', 'organisation', 'unit', 'named'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** As a register decides, for what citizens send in: the staff (all but partners and evaluators), or complaints officers alone. */
export type Reach = Visibility | 'staff' | 'confidential';

/**
 * The text that row-level security compares with the audiences of the transaction. One column, no subquery per row:
 * `public`, `org`, `unit:<unit id>`, `named:<record id>`, `staff` or `confidential`.
 */
export function audienceOf(visibility: Reach, record: { readonly id: string; readonly unit: string | null }): string {
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
    case 'staff':
    case 'confidential':
      return visibility;
  }
}

/** Who may read what stands beside a record and has no audience of its own: the entry of the journal, a letter. */
export const besides = (audience: string): 'org' | 'confidential' => (audience === 'confidential' ? 'confidential' : 'org');
