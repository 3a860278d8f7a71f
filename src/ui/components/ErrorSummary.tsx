import { say } from '../../kernel/bilingual.ts';
import { fieldId } from '../field-ids.ts';
import { useLabels } from '../field-labels.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { Icon } from './Icon.tsx';

/** Errors by name of field; the name '' holds what concerns the form as a whole. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

interface Props {
  readonly errors: FieldErrors;
  readonly title?: string | undefined;
  readonly level?: 2 | 3 | 4;
}

/**
 * On top of a refused form: how many fields, or that it could not be done where it is none, and a link to each that says its label and the words that stand over it: « Remplissez ce
 * champ » three times would tell nobody which. Nothing without errors.
 */
export const ErrorSummary = ({ errors, title, level = 2 }: Props) => {
  const list = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  if (list.length === 0) return null;
  return <Summary list={list} title={title} level={level} />;
};

interface ListedErrors {
  readonly list: readonly (readonly [string, string])[];
  readonly title: string | undefined;
  readonly level: 2 | 3 | 4;
}

const Summary = ({ list, title, level }: ListedErrors) => {
  const { lang } = useSurroundings();
  const labels = useLabels();
  const Heading = `h${level}` as const;
  // In the order of the fields on the page, which is not always the order in which they were read.
  const places = [...(labels?.keys() ?? [])];
  const ordered = labels ? list.toSorted(([a], [b]) => places.indexOf(a) - places.indexOf(b)) : list;
  const ofFields = list.filter(([name]) => name !== '').length;
  const count =
    ofFields === 0
      ? say(WORDS.noField, lang)
      : ofFields === 1
        ? say(WORDS.oneError, lang)
        : say(WORDS.manyErrors, lang).replace('{n}', formatNumber(ofFields, lang));
  return (
    <div class="err-sum" role="alert" tabIndex={-1} aria-labelledby="error-summary" data-error-summary>
      <Heading class="err-sum__h" id="error-summary">
        <Icon name="octagon-alert" size={20} />
        {title ?? count}
      </Heading>
      <ul>
        {ordered.map(([name, words]) => (
          <li key={name}>
            {name === '' || (labels && !labels.has(name)) ? (
              words
            ) : (
              <a href={`#${fieldId(name)}`}>{labels ? `${labels.get(name)} – ${words}` : words}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
