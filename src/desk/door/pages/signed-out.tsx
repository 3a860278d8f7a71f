import { say } from '../../../kernel/bilingual.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { paths } from '../../../ui/paths.ts';
import { providerById } from '../../../web/providers.ts';
import { barePage, notFound, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PROVIDER_WORDS as WORDS } from '../messages/provider.ts';

/** Signed out here. Leaving the provider too is a link, as the policy of forms lets none lead elsewhere. */
export async function signedOutPage(visit: Visit): Promise<Reply> {
  const { paths: to, params, query, lang } = visit;
  const provider = providerById(visit, params.provider);
  if (!provider) return notFound;
  const w = words.bind(null, visit);
  const { id, name } = provider.settings;
  const named = (text: (typeof WORDS)['leave' | 'signedOutLead' | 'leaveNowhere']) => w(text).replace('{name}', () => say(name, lang));
  const stays = query.get('reste') !== '';
  return barePage({
    title: w(WORDS.signedOut),
    current: '',
    body: (
      <div class="stack">
        <h1>{w(WORDS.signedOut)}</h1>
        {stays ? (
          <Notice tone="warn" live>
            {named(WORDS.leaveNowhere)}
          </Notice>
        ) : (
          <>
            <p class="lead">{named(WORDS.signedOutLead)}</p>
            <p>
              <ButtonLink icon="log-out" href={to.leaveProvider(id)}>
                {named(WORDS.leave)}
              </ButtonLink>
            </p>
          </>
        )}
        <p>
          <a href={to.home()}>{w(WORDS.home)}</a>
        </p>
      </div>
    ),
  });
}

/** Leads to where the provider is left (RP-Initiated Logout), and from there back to the home page. */
export async function leaveProvider(visit: Visit): Promise<Reply> {
  const provider = providerById(visit, visit.params.provider);
  if (!provider) return notFound;
  const { client, org, paths: to } = visit;
  return {
    kind: 'elsewhere',
    ask: async () => {
      const url = await provider.leave(new URL(paths(org, 'fr').home(), client.origin).href);
      return async () => redirect(url ?? `${to.signedOut(provider.settings.id)}?reste=oui`);
    },
  };
}
