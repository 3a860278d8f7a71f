/** Ids of a field, from its name: the error summary, the label and the help meet here. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]+/g, '-')}`;
export const helpId = (name: string): string => `${fieldId(name)}-help`;
export const errorId = (name: string): string => `${fieldId(name)}-error`;

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** What is optional is marked; the rest is required. */
  readonly optional?: boolean | undefined;
}

/** What ties a control to its error and its help. */
export const describe = ({ name, help, error }: FieldProps) => ({
  'aria-describedby': [error && errorId(name), help && helpId(name)].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
});
