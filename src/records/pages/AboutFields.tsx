import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Refusal } from '../../kernel/decision.ts';
import type { FieldErrors } from '../../ui/components/ErrorSummary.tsx';
import { Select } from '../../ui/forms/Select.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from '../attachments/messages.ts';
import { fitsRecord } from '../attachments/reach.ts';
import type { Spine } from '../spine.ts';
import { type Vocabulary, wordOf } from '../vocabulary.ts';

const LISTS = { classification: 'classification', kind: 'attachmentKind' } as const;

interface Props {
  readonly visit: Visit;
  readonly spine: Spine;
  /** What stands in the fields; '' where nothing was chosen yet. */
  readonly values: (name: string) => string;
  readonly errors: FieldErrors;
  readonly vocabulary: Vocabulary;
}

/** What is said of an attachment: its title, what it is, who reads it. */
export const AboutFields = ({ visit, spine, values, errors, vocabulary }: Props) => {
  const w = words.bind(null, visit);
  const kinds = [...(vocabulary[LISTS.kind] ?? [])];
  const classes = [...(vocabulary[LISTS.classification] ?? [])].filter(([code]) => fitsRecord(code, spine.visibility));
  const options = (list: typeof kinds) => list.map(([value, label]) => ({ value, label: w(label) }));
  return (
    <>
      <TextField name="title" label={w(WORDS.title)} help={w(WORDS.titleHelp)} value={values('title')} error={errors.title} optional />
      {kinds.length > 0 && (
        <Select
          name="kind"
          label={w(WORDS.kind)}
          value={values('kind') || 'other'}
          error={errors.kind}
          empty={null}
          options={options(kinds)}
        />
      )}
      {classes.length > 0 && (
        <Select
          name="classification"
          label={w(WORDS.classification)}
          help={w(WORDS.classificationHelp)}
          value={values('classification') || classes[0]?.[0]}
          error={errors.classification}
          empty={null}
          options={options(classes)}
        />
      )}
    </>
  );
};

/** The word of a code of an attachment in the history; undefined for any other field. */
export function attachmentWord(vocabulary: Vocabulary, field: string, value: unknown): Bilingual | undefined {
  if (typeof value !== 'string') return undefined;
  if (field === 'classification') return wordOf(vocabulary, LISTS.classification, value);
  return field === 'attachmentKind' ? wordOf(vocabulary, LISTS.kind, value) : undefined;
}

/** What was chosen and is in no list; `kept`: what the attachment has already, whose word may have left the list since. */
export const unknownAbout = (
  vocabulary: Vocabulary,
  chosen: { readonly classification: string; readonly kind: string },
  kept: { readonly classification?: string; readonly kind?: string } = {},
): readonly Refusal[] =>
  (['classification', 'kind'] as const)
    .filter((field) => chosen[field] !== kept[field] && vocabulary[LISTS[field]]?.has(chosen[field]) === false)
    .map((field) => ({ id: 'unknownChoice', field }));
