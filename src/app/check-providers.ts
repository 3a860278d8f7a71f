import type { Org } from '../kernel/actor.ts';
import type { ProviderSettings } from '../oidc/settings.ts';

/** Rules that would give nobody anything, in words for the operator: of organisations that are not there. */
export const checkProviders = (providers: readonly ProviderSettings[], organisations: readonly Org[]): readonly string[] =>
  providers.flatMap(({ id, roles }) =>
    [...new Set(roles.map(({ organisation }) => organisation))]
      .filter((organisation) => organisations.every(({ slug }) => slug !== organisation))
      .map(
        (organisation) =>
          `OIDC_PROVIDERS: ${id} gives roles in "${organisation}", which is no organisation here. There are: ${organisations.map(({ slug }) => slug).join(', ')}.`,
      ),
  );
