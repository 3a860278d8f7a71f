import { say } from '../../../kernel/bilingual.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { providerById } from '../../../web/providers.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PROVIDER_REFUSALS, PROVIDER_WORDS as WORDS } from '../messages/provider.ts';

/** Ways in through a provider: links, as forms may lead nowhere else. */
export const ProviderLinks = ({ visit, suite }: { visit: Visit; suite: string }) =>
  visit.installation.providers.length > 0 && (
    <section class="stack-s" aria-labelledby="fournisseurs">
      <h2 id="fournisseurs">{words(visit, WORDS.providers)}</h2>
      {visit.installation.providers.map(({ settings }) => (
        <p key={settings.id}>
          <ButtonLink icon="log-in" href={visit.paths.provider(settings.id, { next: suite })}>
            {words(visit, WORDS.with).replace('{name}', () => say(settings.name, visit.lang))}
          </ButtonLink>
        </p>
      ))}
    </section>
  );

const isRefusal = (text: string): text is keyof typeof PROVIDER_REFUSALS => Object.hasOwn(PROVIDER_REFUSALS, text);

/** Why the provider from which the visitor comes opened nothing. */
export function ProviderNotice({ visit }: { visit: Visit }) {
  const refus = visit.query.get('refus');
  const provider = providerById(visit, visit.query.get('fournisseur'));
  if (!(provider && isRefusal(refus))) return null;
  return (
    <Notice tone="warn" live>
      {words(visit, PROVIDER_REFUSALS[refus]).replaceAll('{name}', () => say(provider.settings.name, visit.lang))}
    </Notice>
  );
}
