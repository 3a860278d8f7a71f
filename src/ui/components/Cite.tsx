import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { CopyButton } from './Button.tsx';

interface Props {
  /** « Citer ce chiffre ». */
  readonly title: string;
  /** The figure with its source, its date and its address, as it is to be quoted. */
  readonly text: string;
  /** Where it stays. */
  readonly href: string;
  /** Whether it may still change. */
  readonly note?: string | undefined;
}

/** A figure as one quotes it, folded, to copy; printed in full. */
export const Cite = ({ title, text, href, note }: Props) => {
  const { lang } = useSurroundings();
  return (
    <>
      <p class="print-only cite__print">{text}</p>
      <details class="cite no-print">
        <summary>{title}</summary>
        <div class="cite__body">
          <p class="cite__text" id="citation">
            {text}
          </p>
          <p class="row">
            <CopyButton of="citation" done={say(WORDS.copied, lang)}>
              {say(WORDS.copy, lang)}
            </CopyButton>
            <a href={href}>{say(WORDS.permanentAddress, lang)}</a>
          </p>
          {note && <p class="muted">{note}</p>}
        </div>
      </details>
    </>
  );
};
