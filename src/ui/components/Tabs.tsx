import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  /** A count, or a word such as « en cours ». */
  readonly note?: string | number | undefined;
}

/** Tabs are links: they work without a script and have an address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  const { lang } = useSurroundings();
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.note !== undefined && (
            <>
              {' '}
              <small>{typeof tab.note === 'number' ? formatNumber(tab.note, lang) : tab.note}</small>
            </>
          )}
        </a>
      ))}
    </nav>
  );
};
