import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Org } from '../../kernel/actor.ts';
import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { BarePage } from '../../ui/layout/BarePage.tsx';
import { paths } from '../../ui/paths.ts';
import { renderPage } from '../../ui/render.tsx';
import { type RefusalWords, tell } from '../../web/refusals.ts';
import { barePage, type Page } from '../../web/reply.ts';
import type { Context } from './context.ts';
import { WORDS } from './messages.ts';
import { addressOf } from './request.ts';

const STATUS: Readonly<Record<string, number>> = { notFound: 404, forbidden: 403, stale: 409, tooLarge: 413, journalBehind: 503 };

/** The status of HTTP for what a rule refused: the one place where rules meet HTTP. */
export const statusOf = (refusals: readonly Refusal[]): number => STATUS[refusals[0]?.id ?? ''] ?? 422;

const TITLES: Readonly<Record<number, Bilingual>> = {
  404: WORDS.notFoundTitle,
  403: WORDS.forbiddenTitle,
  500: WORDS.failedTitle,
  503: WORDS.failedTitle,
};
const titleOf = (status: number): Bilingual => TITLES[status] ?? WORDS.refusedTitle;

interface BodyProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly org: Org;
  readonly lang: Lang;
  /** The way back; left out: the home page. */
  readonly back?: { readonly href: string; readonly label: Bilingual } | undefined;
  /** Where what was looked for may be found, when the address leads nowhere. */
  readonly search?: string | undefined;
}

const Body = ({ title, lines, org, lang, back = { href: paths(org, lang).home(), label: WORDS.back }, search }: BodyProps) => (
  <>
    <h1>{title}</h1>
    {lines.map((line) => (
      <p key={line} class="lead">
        {line}
      </p>
    ))}
    <p class="row">
      <a href={back.href}>{say(back.label, lang)}</a>
      {search && <a href={search}>{say(WORDS.searchSite, lang)}</a>}
    </p>
  </>
);

/** The page of the organisation that a form was sent from, as the browser says; null when it does not, or nothing was sent. */
export function cameFrom({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, org: Org): string | null {
  const from = method === 'POST' && headers.referer !== undefined ? URL.parse(headers.referer) : null;
  return from && addressOf(from.pathname).slug === org.slug ? `${from.pathname}${from.search}` : null;
}

/**
 * A page that says what a rule refused, when there is no form to say it in. It leads back to the page it came from (`from`), or to where the
 * reader is at home.
 */
export function refusalPage(
  refusals: readonly Refusal[],
  actor: Actor,
  org: Org,
  lang: Lang,
  words: RefusalWords,
  from: string | null = null,
): Page {
  const back =
    from !== null
      ? { href: from, label: WORDS.backThere }
      : actor.roles.size > 0
        ? { href: paths(org, lang).desk(), label: WORDS.backToDay }
        : undefined;
  const status = statusOf(refusals);
  const title = say(titleOf(status), lang);
  const lines = refusals.map((refusal) => tell(refusal, lang, words));
  const { search, deskSearch } = paths(org, lang);
  const find = status === 404 ? (actor.roles.size > 0 ? deskSearch() : search()) : undefined;
  return barePage({
    title,
    current: '',
    body: <Body title={title} lines={lines} org={org} lang={lang} back={back} search={find} />,
    status,
  });
}

/** An organisation to stand in for one that the address does not name, so that an error page has a frame. */
const NOWHERE: Org = {
  id: 0,
  slug: '',
  name: { fr: 'Chancellerie', en: 'Chancery' },
  shortName: { fr: 'Chancellerie', en: 'Chancery' },
  theme: 'ministere',
  fictional: false,
  fiscalStart: 1,
  timeZone: 'UTC',
};

/** An error that no page made: unknown address, cross-site form, failure. `id` names the failure in the log. */
export async function errorPage(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  word: 'notFound' | 'crossSite' | 'tooLarge' | 'unsupported' | 'failed' | 'unavailable',
  id = '',
): Promise<FastifyReply> {
  const { lang, slug, path } = addressOf(request.url);
  // The database may be what failed: what is remembered of the organisations is enough for a frame.
  const org = (await context.organisations.bySlug(slug).catch(() => undefined)) ?? NOWHERE;
  const text: Bilingual =
    word === 'notFound' ? { fr: tell({ id: 'notFound' }, 'fr', {}), en: tell({ id: 'notFound' }, 'en', {}) } : WORDS[word];
  const title = say(titleOf(status), lang);
  const find = status === 404 && org !== NOWHERE ? paths(org, lang).search() : undefined;
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
  if (status === 503) reply.header('retry-after', '5');
  return reply.send(
    renderPage(
      <BarePage org={org} lang={lang} title={title} path={path} assets={context.assets}>
        <Body title={title} lines={[say(text, lang).replace('{id}', id)]} org={org} lang={lang} search={find} />
      </BarePage>,
    ),
  );
}
