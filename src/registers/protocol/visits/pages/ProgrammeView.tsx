import { formatDayDate, formatTime } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { WORDS } from '../messages.ts';
import type { StoredItem } from '../store.ts';

interface Props {
  readonly visit: Visit;
  readonly id: string;
  readonly items: readonly StoredItem[];
  readonly editable: boolean;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The programme hour by hour, a list for each day: it reads on a phone as it prints. */
export const ProgrammeView = ({ visit, id, items, editable }: Props) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  if (items.length === 0) return <p class="muted">{w(WORDS.noProgramme)}</p>;
  return (
    <div class="programme">
      {[...Map.groupBy(items, ({ onDay }) => onDay)].map(([day, planned]) => (
        <section key={day} class="programme__day">
          <h3>{capital(formatDayDate(day, lang))}</h3>
          <ul class="programme__list">
            {planned.map((item) => (
              <li key={item.id}>
                <p class="programme__hour num">
                  <time dateTime={`${item.onDay}T${item.starts}`}>{formatTime(item.starts, lang)}</time>
                  {item.ends && (
                    <>
                      {' – '}
                      <time dateTime={`${item.onDay}T${item.ends}`}>{formatTime(item.ends, lang)}</time>
                    </>
                  )}
                </p>
                <div>
                  <p>
                    <strong>{item.what}</strong>
                    {item.venue && <>, {item.venue}</>}
                  </p>
                  <Details visit={visit} item={item} />
                  {editable && (
                    <p class="no-print">
                      <a href={paths.deskPart('visits', id, 'programme', item.id)}>
                        {w(SHARED.edit)}
                        <span class="sr">{` ${formatTime(item.starts, lang)}, ${item.what}`}</span>
                      </a>
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Details = ({ visit, item: { hosts, language, interpreter, note } }: { visit: Visit; item: StoredItem }) => {
  const w = words.bind(null, visit);
  const spoken = [language, interpreter && w(WORDS.withInterpreter)].filter(Boolean).join(', ');
  const labelled = [
    { label: w(WORDS.hosts), text: hosts },
    { label: w(WORDS.language), text: spoken },
  ].filter(({ text }) => text !== '');
  return (
    <>
      {labelled.map(({ label, text }) => (
        <p key={label} class="muted">
          {label}
          {visit.lang === 'fr' ? '\u00a0: ' : ': '}
          {text}
        </p>
      ))}
      {note !== '' && <p class="muted prewrap">{note}</p>}
    </>
  );
};
