import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { formatDate, formatTime } from '../../ui/typography.ts';
import type { HistoryEntry } from '../history.ts';
import { WORDS } from './messages.ts';

interface Props {
  readonly entries: readonly HistoryEntry[];
  readonly lang: Lang;
  readonly timeZone: string;
  readonly names: ReadonlyMap<string, string>;
  /** Words of the verbs and of the fields of the register. */
  readonly verbs: Readonly<Record<string, Bilingual>>;
  readonly fields: Readonly<Record<string, Bilingual>>;
  /** The word of a value, such as « Tenue » for `held`; the value itself unless said otherwise. */
  readonly value?: (field: string, value: unknown) => string | undefined;
}

/** « 31 janvier 2017, 14 h 20 » in the organisation's zone. */
export function moment(at: Temporal.Instant, timeZone: string, lang: Lang): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return `${formatDate(local.toPlainDate().toString(), lang, 'short')}, ${formatTime(local.toPlainTime().toString().slice(0, 5), lang)}`;
}

/** Who an act is by: a name, the system, or someone whose account is gone. */
export const actorName = (account: string | null, names: ReadonlyMap<string, string>, lang: Lang): string =>
  account === null ? say(WORDS.system, lang) : (names.get(account) ?? say(WORDS.someone, lang));

/** Acts on a record, latest first, with what each changed. What was loaded by the thousand has no entry of its own until somebody changes it. */
export const HistoryList = (props: Props) =>
  props.entries.length === 0 ? <p class="muted">{say(WORDS.noHistory, props.lang)}</p> : <Entries {...props} />;

const Entries = ({ entries, lang, timeZone, names, verbs, fields, value }: Props) => (
  <ol class="stack">
    {entries.map((entry) => (
      <li key={entry.id} id={`acte-${entry.id}`}>
        <p>
          <strong>{actorName(entry.account, names, lang)}</strong> {say(verbs[entry.verb] ?? WORDS.created, lang)}{' '}
          <span class="muted">
            · <time dateTime={entry.at.toString()}>{moment(entry.at, timeZone, lang)}</time> ·{' '}
            {entry.position === null ? say(WORDS.waiting, lang) : say(WORDS.place, lang).replace('{n}', String(entry.position))}
          </span>
        </p>
        <Changed changes={entry.changes} lang={lang} fields={fields} value={value} />
      </li>
    ))}
  </ol>
);

type ChangedProps = Pick<Props, 'lang' | 'fields'> & { changes: HistoryEntry['changes']; value: Props['value'] };

const Changed = ({ changes, lang, fields, value }: ChangedProps) => {
  if (changes === null) return <p class="muted">{say(WORDS.erased, lang)}</p>;
  const rows = Object.entries(changes).filter(([name, [before, after]]) => fields[name] && shown(before, lang) !== shown(after, lang));
  if (rows.length === 0) return null;
  const text = (name: string, raw: unknown): string => value?.(name, raw) ?? shown(raw, lang);
  return (
    <details class="data">
      <summary>{say(WORDS.whatChanged, lang)}</summary>
      <DataTable
        caption={say(WORDS.whatChanged, lang)}
        hideCaption
        compact
        rows={rows}
        rowKey={([name]) => name}
        columns={[
          { id: 'field', label: say(WORDS.field, lang), head: true, cell: ([name]) => say(fields[name] ?? WORDS.empty, lang) },
          { id: 'before', label: say(WORDS.before, lang), cell: ([name, [before]]) => text(name, before) },
          { id: 'after', label: say(WORDS.after, lang), cell: ([name, [, after]]) => text(name, after) },
        ]}
      />
    </details>
  );
};

function shown(value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return say(WORDS.empty, lang);
  if (typeof value === 'boolean') return say(value ? WORDS.yes : WORDS.no, lang);
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
