import type { Option } from '../../../ui/forms/options.ts';
import { ACCESS_WORDS, isScope, RESOURCE_WORDS, RESOURCES, SCOPES, type Scope } from '../../../web/api/scopes.ts';
import { type Visit, words } from '../../../web/visit.ts';

const partsOf = (scope: Scope) => {
  const [name, access] = scope.split(':');
  return { resource: RESOURCES.find((one) => one === name) ?? 'plans', access: access === 'write' ? 'write' : 'read' } as const;
};

/** « Actions\u00a0: lire et modifier ». */
export function scopeText(visit: Visit, scope: string): string {
  if (!isScope(scope)) return scope;
  const { resource, access } = partsOf(scope);
  return `${words(visit, RESOURCE_WORDS[resource])}${visit.lang === 'fr' ? '\u00a0' : ''}: ${words(visit, ACCESS_WORDS[access])}`;
}

export const scopeOptions = (visit: Visit): readonly Option[] => SCOPES.map((value) => ({ value, label: scopeText(visit, value) }));
