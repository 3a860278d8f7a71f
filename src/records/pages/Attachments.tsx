import type { VNode } from 'preact';
import { isReadable } from '../../files/rows.ts';
import { shownAs } from '../../files/types.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { StateChip, Tag } from '../../ui/components/Tag.tsx';
import { PostButton } from '../../ui/forms/Form.tsx';
import type { Paths } from '../../ui/paths.ts';
import { formatNumber } from '../../ui/typography.ts';
import type { Visit } from '../../web/visit.ts';
import { WORDS } from '../attachments/messages.ts';
import { mayAttach, mayDetach, mayReclassify } from '../attachments/policy.ts';
import { type Attachment, loadAttachments, type Version } from '../attachments/store.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../vocabulary.ts';
import { actorName, moment } from './HistoryList.tsx';

interface Props {
  readonly attachments: readonly Attachment[];
  readonly record: string;
  readonly actor: Actor;
  readonly vocabulary: Vocabulary;
  readonly names: ReadonlyMap<string, string>;
  readonly lang: Lang;
  readonly timeZone: string;
  readonly paths: Paths;
  /** The key of the form that keeps the record's summary. */
  readonly fresh: string;
}

/** « 1,2 Mo » */
export const sizeOf = (bytes: number, lang: Lang): string =>
  bytes >= 100_000
    ? `${formatNumber(bytes / 1e6, lang, 1)}\u00a0${lang === 'fr' ? 'Mo' : 'MB'}`
    : `${formatNumber(Math.max(1, Math.round(bytes / 1e3)), lang)}\u00a0${lang === 'fr' ? 'ko' : 'kB'}`;

/** The attachments of a record, as the visitor may see them; `names` by account. */
export const recordAttachments = async (visit: Visit, record: string, names: ReadonlyMap<string, string>): Promise<VNode> => {
  const { tx, org, actor, lang, paths, fresh } = visit;
  const attachments = await loadAttachments(tx, org.id, record);
  const vocabulary = await loadVocabulary(tx, org.id);
  return <Attachments {...{ attachments, record, actor, vocabulary, names, lang, timeZone: org.timeZone, paths, fresh }} />;
};

/** What is attached to a record, with its versions, and the way to attach more. */
const Attachments = (props: Props) => {
  const { attachments, record, actor, vocabulary, lang, paths, fresh } = props;
  const mayAdd = mayAttach(actor);
  return (
    <section class="stack" id="pieces">
      <h2>{say(WORDS.attachments, lang)}</h2>
      {attachments.some(({ versions: [{ scan }] }) => scan === 'infected') && <Notice tone="warn">{say(WORDS.setAside, lang)}</Notice>}
      {attachments.length === 0 && <p class="muted">{say(WORDS.none, lang)}</p>}
      {attachments.map(({ id, title, classification, kind, shownToPerson, versions }) => {
        const [latest, ...earlier] = versions;
        return (
          <article key={id} class="panel">
            <div class="row">
              <strong>{title}</strong>
              {kind !== 'other' && <Tag>{say(wordOf(vocabulary, 'attachmentKind', kind), lang)}</Tag>}
              <Tag icon={classification === 'confidential' ? 'lock' : undefined}>
                {say(wordOf(vocabulary, 'classification', classification), lang)}
              </Tag>
              {shownToPerson && <Tag>{say(WORDS.toPersonTag, lang)}</Tag>}
              {mayAdd && (
                <ButtonLink href={paths.attachVersion(id)} small kind="quiet">
                  {say(WORDS.addVersion, lang)}
                  <span class="sr"> {title}</span>
                </ButtonLink>
              )}
              {mayReclassify(actor, { versions }) && (
                <ButtonLink href={paths.classify(id)} small kind="quiet">
                  {say(WORDS.classifyShort, lang)}
                  <span class="sr"> {title}</span>
                </ButtonLink>
              )}
              {mayDetach(actor, { versions }) && (
                <ButtonLink href={paths.detach(id)} small kind="quiet">
                  {say(WORDS.detachShort, lang)}
                  <span class="sr"> {title}</span>
                </ButtonLink>
              )}
            </div>
            <VersionLine {...props} attachment={id} version={latest} />
            {earlier.length > 0 && (
              <details class="data">
                <summary>
                  {say(WORDS.versions, lang)}
                  <span class="sr"> {title}</span>
                </summary>
                {earlier.map((version) => (
                  <VersionLine key={version.version} {...props} attachment={id} version={version} />
                ))}
              </details>
            )}
          </article>
        );
      })}
      {mayAdd && (
        <div class="row">
          <ButtonLink href={paths.attach(record)} icon="upload" small>
            {say(WORDS.add, lang)}
          </ButtonLink>
          <PostButton action={paths.keepSummary(record)} values={{ _key: fresh }}>
            <Button kind="quiet" small icon="file-check">
              {say(WORDS.keepSummary, lang)}
            </Button>
          </PostButton>
        </div>
      )}
    </section>
  );
};

const VersionLine = ({ attachment, version, lang, timeZone, names, paths }: Props & { attachment: string; version: Version }) => (
  <p class="small">
    {isReadable(version.scan) ? <a href={paths.attached(attachment, version.version)}>{version.name}</a> : version.name}{' '}
    <span class="muted">
      {sizeOf(version.bytes, lang)} · {say(WORDS.version, lang).replace('{n}', String(version.version))} ·{' '}
      {version.author === null ? say(WORDS.outside, lang) : actorName(version.author, names, lang)} · {moment(version.at, timeZone, lang)}
    </span>{' '}
    <ScanTag version={version} lang={lang} />
    {isReadable(version.scan) && shownAs(version.type) !== null && (
      <>
        {' '}
        <span class="muted">·</span>{' '}
        <a href={paths.attachedPreview(attachment, version.version)}>
          {say(WORDS.preview, lang)}
          <span class="sr"> {version.name}</span>
        </a>
      </>
    )}
  </p>
);

/** Nothing where the antivirus found nothing. */
const ScanTag = ({ version: { scan, finding }, lang }: { version: Version; lang: Lang }) => {
  if (scan === 'waiting') return <StateChip tone="warn">{say(WORDS.waiting, lang)}</StateChip>;
  if (scan === 'infected') return <StateChip tone="bad">{say(WORDS.infected, lang).replace('{finding}', finding)}</StateChip>;
  return scan === 'unscanned' ? <span class="muted">· {say(WORDS.unscanned, lang)}</span> : null;
};
