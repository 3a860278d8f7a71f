import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

interface Props {
  readonly action: string;
  /** The words of the search box, and what is in it; left out when the list is not searched. */
  readonly search?: { readonly name?: string; readonly label: string; readonly value: string } | undefined;
  /** `FilterSelect`s. */
  readonly children?: ComponentChildren;
  readonly go: string;
  /** What the address already says and the form must not lose. */
  readonly keep?: Readonly<Record<string, string | undefined>> | undefined;
  /** Folds the selects away, where the list is narrow. */
  readonly fold?: { readonly label: string; readonly open: boolean } | undefined;
}

/** Search and filters over a list: a GET form with its button, so that it works without a script and has an address. */
export const FilterBar = ({ action, search, children, go, keep = {}, fold }: Props) => {
  const { lang } = useSurroundings();
  const selects = (
    <div class="filters__sel">
      {children}
      <Button small>{go}</Button>
    </div>
  );
  return (
    <search aria-label={search?.label ?? say(WORDS.search, lang)}>
      <form class="recfilter" action={action}>
        {Object.entries(keep).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        {search && (
          <label class="search">
            <Icon name="search" />
            <span class="sr">{search.label}</span>
            <input type="search" name={search.name ?? 'q'} value={search.value} placeholder={search.label} />
          </label>
        )}
        {fold ? (
          <details class="more" open={fold.open}>
            <summary>{fold.label}</summary>
            {selects}
          </details>
        ) : (
          selects
        )}
      </form>
    </search>
  );
};
