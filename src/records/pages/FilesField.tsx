import type { FileLimits } from '../../files/room.ts';
import { ENDINGS } from '../../files/types.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { FileField } from '../../ui/forms/FileField.tsx';
import { formatNumber } from '../../ui/typography.ts';
import { WORDS } from '../attachments/messages.ts';

interface Props {
  readonly name?: string;
  readonly label?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** Several files at once, up to what the settings allow. */
  readonly multiple?: boolean;
  readonly limits: FileLimits;
  readonly lang: Lang;
}

/** The field of every form that takes files, on the desk and in public: says what is taken and how much. The form is `multipart`. */
export const FilesField = ({ name = 'file', label, error, optional, multiple, limits, lang }: Props) => {
  const mega = (bytes: number): string => formatNumber(bytes / 1e6, lang, 1).replace(/[.,]0$/, '');
  const help = say(multiple ? WORDS.filesHelp : WORDS.fileHelp, lang)
    .replace('{files}', String(limits.files))
    .replace('{most}', mega(limits.bytes))
    .replace('{total}', mega(limits.total));
  return (
    <FileField
      name={name}
      label={label ?? say(multiple ? WORDS.files : WORDS.file, lang)}
      help={help}
      error={error}
      optional={optional}
      multiple={multiple}
      endings={ENDINGS}
    />
  );
};
