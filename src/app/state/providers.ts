import type { Provider } from '../../oidc/provider.ts';
import type { StateLine } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** A line for each provider of identities: does it answer now? A few seconds at most, and never inside a transaction. */
export const providerLines = (providers: readonly Provider[]): Promise<readonly StateLine[]> =>
  Promise.all(
    providers.map(async ({ settings, isReachable }): Promise<StateLine> => {
      const { id, name } = settings;
      const answers = await isReachable();
      return {
        id: `provider ${id}`,
        label: { fr: WORDS.provider.fr.replace('{name}', name.fr), en: WORDS.provider.en.replace('{name}', name.en) },
        said: answers ? WORDS.providerAnswers : WORDS.providerSilent,
        state: answers ? 'ok' : 'bad',
        remedy: answers ? null : WORDS.providerRemedy,
      };
    }),
  );
