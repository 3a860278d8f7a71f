import { say } from '../kernel/bilingual.ts';
import type { Provider } from '../oidc/provider.ts';
import type { Visit } from './visit.ts';

export const providerById = ({ installation }: Pick<Visit, 'installation'>, id: string | undefined): Provider | undefined =>
  installation.providers.find(({ settings }) => settings.id === id);

/** What a provider is called; its id once the settings know it no more. */
export function providerName(visit: Pick<Visit, 'installation' | 'lang'>, id: string): string {
  const provider = providerById(visit, id);
  return provider ? say(provider.settings.name, visit.lang) : id;
}
