/** What the calendar of protocol shows, each a register: visits, events with guests, accreditations that end. */
export const KINDS = ['visits', 'invitations', 'accreditations'] as const;
export type Kind = (typeof KINDS)[number];
