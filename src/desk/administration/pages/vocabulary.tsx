import type { Bilingual } from '../../../kernel/bilingual.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber, plural } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { addWord, changeWord } from '../actions/lists.ts';
import { wordFields } from '../fields.ts';
import { LIST_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { isOwnList, OWN_LISTS, type OwnList } from '../rules.ts';
import { adminPage, Done } from './shared.tsx';

export async function vocabulariesPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths, lang } = visit;
  const vocabulary = await loadVocabulary(tx, org.id);
  const count = (list: OwnList): string => {
    const n = vocabulary[list]?.size ?? 0;
    return plural(n, lang, words(visit, WORDS.oneWord), words(visit, WORDS.words)).replace('{n}', formatNumber(n, lang));
  };
  return adminPage(visit, {
    title: words(visit, WORDS.vocabularies),
    intro: words(visit, WORDS.vocabulariesLead),
    body: (
      <ul class="rows">
        {OWN_LISTS.map((list) => (
          <li key={list}>
            <div class="rows__main">
              <a href={paths.vocabulary(list)}>{words(visit, LIST_WORDS[list])}</a>
            </div>
            <span class="rows__note">{count(list)}</span>
          </li>
        ))}
      </ul>
    ),
  });
}

const listOf = (visit: Visit): OwnList | null => {
  const list = visit.params.list ?? '';
  return isOwnList(list) ? list : null;
};

const back = (visit: Visit, list: OwnList): Reply => redirect(withQuery(visit.paths.vocabulary(list), { fait: 'mot' }));

export async function vocabularyPage(visit: Visit): Promise<Reply> {
  const list = listOf(visit);
  return list ? show(visit, list, {}) : notFound;
}

export async function createWord(visit: Visit): Promise<Reply> {
  const list = listOf(visit);
  if (!list) return notFound;
  const read = readFields(wordFields, visit.form);
  const added = read.ok ? await addWord(visit, list, read.value) : read;
  return added.ok ? back(visit, list) : show(visit, list, errorsOf(added.refusals, visit.lang, REFUSAL_WORDS));
}

export async function wordPage(visit: Visit): Promise<Reply> {
  const list = listOf(visit);
  return list ? showWord(visit, list, {}) : notFound;
}

export async function renameWordNow(visit: Visit): Promise<Reply> {
  const list = listOf(visit);
  if (!list) return notFound;
  const read = readFields(wordFields, visit.form);
  const renamed = read.ok ? await changeWord(visit, list, visit.params.code ?? '', read.value) : read;
  if (renamed.ok) return back(visit, list);
  if (renamed.refusals.some(({ id }) => id === 'notFound' || id === 'forbidden')) return refused(...renamed.refusals);
  return showWord(visit, list, errorsOf(renamed.refusals, visit.lang, REFUSAL_WORDS));
}

const Labels = ({ visit, values, errors }: { visit: Visit; values: Bilingual; errors: FieldErrors }) => (
  <>
    <TextField name="labelFr" label={words(visit, WORDS.french)} value={values.fr} error={errors.labelFr} maxlength={200} lang="fr" />
    <TextField name="labelEn" label={words(visit, WORDS.english)} value={values.en} error={errors.labelEn} maxlength={200} lang="en" />
  </>
);

async function show(visit: Visit, list: OwnList, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form } = visit;
  const w = words.bind(null, visit);
  const rows = [...((await loadVocabulary(tx, org.id))[list] ?? [])].map(([code, label]) => ({ code, label }));
  return adminPage(visit, {
    title: w(LIST_WORDS[list]),
    above: { label: w(WORDS.vocabularies), href: paths.vocabularies() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={{ mot: WORDS.doneWord }} />
        <div class="record">
          <div class="record__body">
            {rows.length === 0 ? (
              <EmptyState title={w(WORDS.noWords)}>{w(WORDS.noWordsLead)}</EmptyState>
            ) : (
              <DataTable
                caption={w(LIST_WORDS[list])}
                hideCaption
                compact
                rows={rows}
                rowKey={({ code }) => code}
                columns={[
                  { id: 'fr', label: w(WORDS.french), head: true, cell: ({ label }) => <span lang="fr">{label.fr}</span> },
                  { id: 'en', label: w(WORDS.english), cell: ({ label }) => <span lang="en">{label.en}</span> },
                  { id: 'code', label: w(WORDS.code), cell: ({ code }) => <code>{code}</code> },
                  {
                    id: 'rename',
                    label: w(WORDS.rename),
                    hideLabel: true,
                    end: true,
                    cell: ({ code, label }) => (
                      <a href={paths.vocabularyWord(list, code)}>
                        {w(WORDS.rename)}
                        <span class="sr"> {w(label)}</span>
                      </a>
                    ),
                  },
                ]}
              />
            )}
          </div>
          <div class="record__aside">
            <section class="stack" aria-labelledby="ajouter">
              <h2 id="ajouter">{w(WORDS.addWord)}</h2>
              <Form action={paths.vocabulary(list)} idempotencyKey={visit.fresh}>
                <ErrorSummary errors={errors} level={3} />
                <Labels visit={visit} values={{ fr: form.get('labelFr'), en: form.get('labelEn') }} errors={errors} />
                <FormActions>
                  <Button kind="primary">{w(WORDS.addWordGo)}</Button>
                </FormActions>
              </Form>
            </section>
          </div>
        </div>
      </>
    ),
  });
}

async function showWord(visit: Visit, list: OwnList, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form, params } = visit;
  const w = words.bind(null, visit);
  const code = params.code ?? '';
  const label = (await loadVocabulary(tx, org.id))[list]?.get(code);
  if (!label) return notFound;
  const failed = Object.keys(errors).length > 0;
  const values = failed ? { fr: form.get('labelFr'), en: form.get('labelEn') } : label;
  return adminPage(visit, {
    title: w(WORDS.renameTitle),
    over: `${w(LIST_WORDS[list])} · ${code}`,
    intro: w(WORDS.renameLead),
    above: [
      { label: w(WORDS.vocabularies), href: paths.vocabularies() },
      { label: w(LIST_WORDS[list]), href: paths.vocabulary(list) },
    ],
    status: failed ? 422 : 200,
    body: (
      <Form action={paths.vocabularyWord(list, code)}>
        <ErrorSummary errors={errors} />
        <Labels visit={visit} values={values} errors={errors} />
        <FormActions>
          <Button kind="primary">{w(WORDS.save)}</Button>
          <a class="btn btn--quiet" href={paths.vocabulary(list)}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
