import { type Bilingual, say } from '../../kernel/bilingual.ts';
import { useSurroundings } from '../surroundings.ts';

export interface ChapterProps {
  readonly id: string;
  readonly title: Bilingual;
  readonly steps: readonly Bilingual[];
  readonly link?: { readonly label: Bilingual; readonly href: string } | undefined;
}

/** Chapters of the help, each with its steps and the way to the page where they are done. */
export const Chapters = ({ chapters, level = 2 }: { chapters: readonly ChapterProps[]; level?: 2 | 3 }) => {
  const { lang } = useSurroundings();
  const Heading = `h${level}` as const;
  return (
    <>
      {chapters.map(({ id, title, steps, link }) => (
        <section key={id} class="stack" id={id}>
          <Heading>{say(title, lang)}</Heading>
          {steps.length === 1 ? (
            steps.map((step) => <p key={step.fr}>{say(step, lang)}</p>)
          ) : (
            <ol>
              {steps.map((step) => (
                <li key={step.fr}>{say(step, lang)}</li>
              ))}
            </ol>
          )}
          {link && (
            <p>
              <a href={link.href}>{say(link.label, lang)}</a>
            </p>
          )}
        </section>
      ))}
    </>
  );
};

/** What the page of help holds, as links to its chapters. */
export const Contents = ({ chapters }: { chapters: readonly Pick<ChapterProps, 'id' | 'title'>[] }) => {
  const { lang } = useSurroundings();
  return (
    <ul>
      {chapters.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{say(title, lang)}</a>
        </li>
      ))}
    </ul>
  );
};
