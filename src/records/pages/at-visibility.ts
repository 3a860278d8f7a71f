import type { FieldErrors } from '../../ui/components/ErrorSummary.tsx';

/** What is wrong with the unit of a record stands at « Qui peut lire »: it is there that a unit is chosen. */
export const atVisibility = ({ unit, ...errors }: FieldErrors): FieldErrors =>
  unit === undefined ? errors : { ...errors, visibility: errors.visibility ?? unit };
