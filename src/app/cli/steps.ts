import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import type { OnStep } from '../../kernel/difference.ts';
import { spaced } from '../../ui/typography.ts';
import { type Io, progressBar } from '../terminal/io.ts';

/** What the steps of long work are called. */
const STEPS: Readonly<Record<string, Bilingual>> = {
  journal: { fr: 'Journal', en: 'Journal' },
  facts: { fr: 'Faits', en: 'Facts' },
  measures: { fr: 'Totaux', en: 'Totals' },
  files: { fr: 'Fichiers', en: 'Files' },
  frozen: { fr: 'Listes figées', en: 'Frozen lists' },
  replay: { fr: 'Registre', en: 'Register' },
  digest: { fr: 'Lecture', en: 'Reading' },
  write: { fr: 'Écriture', en: 'Writing' },
  check: { fr: 'Contrôle de l’archive', en: 'Checking the archive' },
  load: { fr: 'Chargement', en: 'Loading' },
  compare: { fr: 'Relecture', en: 'Reading back' },
};

/** Shows the steps of long work one after the other, each with its bar; `scope` (an organisation) is said before. */
export function showSteps(io: Io, lang: Lang): (scope: string, ...step: Parameters<OnStep>) => void {
  let current = '';
  let bar: ReturnType<typeof progressBar> = () => undefined;
  return (scope, step, done, total) => {
    const name = `${scope} ${step}`;
    if (name !== current) {
      const [id = '', ...rest] = step.split(' ');
      bar = progressBar(io, [scope, STEPS[id]?.[lang] ?? id, ...rest].filter(Boolean).join(' '));
    }
    current = name;
    bar(total === 0 ? 1 : done / total);
  };
}

/** A sentence of the command line, in its language, values filled in. */
export function sayLine(text: Bilingual, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  const words = text[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return lang === 'fr' ? spaced(words) : words;
}
