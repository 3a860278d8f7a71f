import { say } from '../../kernel/bilingual.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { Fold } from '../../ui/components/Fold.tsx';
import { Tag } from '../../ui/components/Tag.tsx';
import { type FieldRow, fieldRows } from '../../web/api/field-rows.ts';
import type { ApiRoute } from '../../web/api/route.ts';
import { bodySchema, querySchema, responseSchema } from '../../web/api/schemas.ts';
import { type Visit, words } from '../../web/visit.ts';
import { answerOf, curlOf, exampleAddress } from './example.ts';
import { WORDS } from './messages.ts';

/** One operation: what it does, what it takes and answers, an example of both. */
export const Operation = ({ visit, route, site }: { visit: Visit; route: ApiRoute; site: string }) => {
  const { lang, org } = visit;
  const { operation, method, path, summary, more, resource, access, open, door, params, headers } = route;
  const w = words.bind(null, visit);
  const body = bodySchema(route, lang);
  const named = Object.entries(params).map(
    ([name, { says, uuid }]): FieldRow => ({
      name,
      type: uuid ? 'string (uuid)' : 'string',
      required: true,
      description: say(says, lang),
    }),
  );
  const asked = Object.entries(headers).map(
    ([name, { says }]): FieldRow => ({ name, type: w(WORDS.header), required: true, description: say(says, lang) }),
  );
  const taken = [...named, ...asked, ...fieldRows(querySchema(route, lang))];
  return (
    <Fold
      id={operation}
      title={<h4>{say(summary, lang)}</h4>}
      aside={
        <>
          <Tag>{method}</Tag> <code>{path}</code>
        </>
      }
    >
      <p class="help">
        {w(WORDS.scope)}{' '}
        <code>
          {resource}:{access}
        </code>
        {open && `, ${w(door ? WORDS.door : WORDS.open)}`}
      </p>
      {more && <p>{say(more, lang)}</p>}
      {taken.length > 0 && <Fields visit={visit} caption={w(WORDS.parameters)} label={w(WORDS.parameter)} rows={taken} />}
      {body && (
        <details class="data">
          <summary>
            {w(WORDS.body)}
            <span class="sr"> – {operation}</span>
          </summary>
          <Fields visit={visit} caption={w(WORDS.body)} label={w(WORDS.field)} rows={fieldRows(body)} />
        </details>
      )}
      <details class="data">
        <summary>
          {w(WORDS.answer)}
          <span class="sr"> – {operation}</span>
        </summary>
        <Fields
          visit={visit}
          caption={w(WORDS.answer)}
          label={w(WORDS.field)}
          rows={fieldRows(responseSchema(route, lang)).map((row) => ({ ...row, required: false }))}
        />
      </details>
      <details class="data">
        <summary>
          {w(WORDS.example)}
          <span class="sr"> – {operation}</span>
        </summary>
        <div class="stack-s">
          <pre class="note">{curlOf(route, site, org.slug)}</pre>
          <pre class="note">{answerOf(route)}</pre>
        </div>
      </details>
      {open && !door && named.length === 0 && (
        <p>
          <a href={exampleAddress(route, org.slug)}>
            {w(WORDS.tryIt)}
            <span class="sr"> – {operation}</span>
          </a>
        </p>
      )}
    </Fold>
  );
};

const Fields = ({ visit, caption, label, rows }: { visit: Visit; caption: string; label: string; rows: readonly FieldRow[] }) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'name',
          label,
          head: true,
          cell: ({ name, required }) => (
            <>
              <code>{name}</code>
              {required && <span class="sub">{w(WORDS.required)}</span>}
            </>
          ),
        },
        { id: 'type', label: w(WORDS.type), cell: ({ type }) => <code class="op__type">{type}</code> },
        { id: 'says', label: w(WORDS.says), class: 'c-words', cell: ({ description }) => description },
      ]}
    />
  );
};
