import { useIdentity } from '../../../identity/linked-identities.ts';
import { type Kept, keepForVisit, takeKept } from '../../../identity/provider-visits.ts';
import { IDENTITY_COOKIE, STEP_COOKIE, STEP_MINUTES } from '../../../identity/session.ts';
import type { Lang } from '../../../kernel/bilingual.ts';
import type { Claims } from '../../../oidc/claims.ts';
import type { Provider } from '../../../oidc/provider.ts';
import type { ProviderSettings } from '../../../oidc/settings.ts';
import { paths } from '../../../ui/paths.ts';
import { providerById } from '../../../web/providers.ts';
import { type Cookie, notFound, type Reply, redirect } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import type { ProviderRefusal } from '../messages/provider.ts';
import { identityOf, noteRefused, signInByIdentity } from '../provider.ts';
import { arrive } from './arrive.ts';

const FAILED = { down: 'providerDown', refused: 'providerRefused', invalid: 'providerInvalid' } as const satisfies Record<
  string,
  ProviderRefusal
>;

/** One address to register with the provider for each organisation, whatever the language; without the port where it goes without saying. */
const returnTo = ({ client, org }: Visit, { settings }: Provider): string =>
  new URL(paths(org, 'fr').providerReturn(settings.id), client.origin).href;

/** The provider comes back to the one address; the visitor goes on in the language that the visit began in. */
const inLanguageOf = (visit: Visit, lang: Lang): Visit => ({ ...visit, lang, paths: paths(visit.org, lang) });

/** The door says why, on a page without what the provider sent; whoever links an identity is told where that is done. */
const said = (
  { paths: to }: Visit,
  { id }: ProviderSettings,
  links: boolean,
  refus: ProviderRefusal,
  ...cookies: readonly Cookie[]
): Reply => {
  const query = { refus, fournisseur: id };
  return redirect(links ? to.identities(query) : to.signInRefused(query), ...cookies);
};

/** Leads to the provider: by a link, as the policy of forms lets none lead elsewhere. */
export async function startProvider(visit: Visit): Promise<Reply> {
  const provider = providerById(visit, visit.params.provider);
  if (!provider) return notFound;
  const { id } = provider.settings;
  const { lang, query } = visit;
  const links = query.get('lier') !== '' && visit.actor.account !== null;
  return {
    kind: 'elsewhere',
    ask: async () => {
      const begun = await provider.begin({ returnTo: returnTo(visit, provider), lang });
      return async (later) => {
        if (!begun.ok) return said(later, provider.settings, links, FAILED[begun.why]);
        const { url, state, nonce, verifier } = begun.value;
        const data = { provider: id, state, nonce, verifier, lang, suite: query.get('suite') };
        const token = await keepForVisit(later.tx, 'visit', { data, holds: links }, later.now);
        return redirect(url, { name: STEP_COOKIE, value: token, maxAge: STEP_MINUTES * 60 });
      };
    },
  };
}

/** Back from the provider. What the visit kept is taken, and that is committed, before the provider is asked: an answer serves once. */
export async function returnFromProvider(visit: Visit): Promise<Reply> {
  const provider = providerById(visit, visit.params.provider);
  if (!provider) return notFound;
  const kept = await takeKept(visit.tx, 'visit', visit.client.step, visit.now);
  const { state = '', nonce = '', verifier = '' } = kept?.data ?? {};
  const lang = kept?.data.lang === 'en' ? 'en' : 'fr';
  if (kept?.data.provider !== provider.settings.id) return said(inLanguageOf(visit, lang), provider.settings, false, 'providerInvalid');
  const answer = new URL(returnTo(visit, provider));
  for (const [name, values] of Object.entries(visit.query.values)) for (const value of values) answer.searchParams.append(name, value);
  return {
    kind: 'elsewhere',
    ask: async () => {
      const finished = await provider.finish(answer, { state, nonce, verifier });
      return async (later) => {
        const here = inLanguageOf(later, lang);
        if (finished.ok) return settle(here, provider.settings, kept, finished.value);
        if (finished.why === 'invalid') await noteRefused(here, provider.settings, null);
        return said(here, provider.settings, kept.account !== null, FAILED[finished.why]);
      };
    },
  };
}

/** Opens the account of the identity, or lets the identity wait for its holder. */
async function settle(visit: Visit, settings: ProviderSettings, kept: Kept, claims: Claims): Promise<Reply> {
  if (kept.account !== null) {
    if (kept.account !== visit.actor.account) return said(visit, settings, false, 'providerInvalid');
    if (await useIdentity(visit.tx, claims, visit.now)) return said(visit, settings, true, 'identityTaken');
    return redirect(visit.paths.identities(), await waits(visit, settings, claims, true));
  }
  const begun = await signInByIdentity(visit, settings, claims);
  if (begun.ok) return arrive(visit, begun.value, kept.data.suite ?? '');
  await noteRefused(visit, settings, claims.verifiedEmail);
  if (begun.refusals.some(({ id }) => id === 'identityClosed')) return said(visit, settings, false, 'identityClosed');
  // Nobody's yet: whoever signs in another way may accept it. Nothing is linked before.
  return said(visit, settings, false, 'identityUnknown', await waits(visit, settings, claims, false));
}

async function waits({ tx, now }: Visit, settings: ProviderSettings, claims: Claims, holds: boolean): Promise<Cookie> {
  const { provider, issuer, subject, email } = identityOf(settings, claims);
  const data = { provider, issuer, subject, email, groups: JSON.stringify(claims.groups) };
  const value = await keepForVisit(tx, 'identity', { data, holds }, now);
  return { name: IDENTITY_COOKIE, value, maxAge: STEP_MINUTES * 60 };
}
