import { exampleOf } from '../../web/api/openapi.ts';
import type { ApiRoute } from '../../web/api/route.ts';

/** The address of an operation, its parameters filled with their examples. */
export const exampleAddress = ({ path, params, query }: ApiRoute, org: string): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]?.example ?? ''));
  return `/api/v1/${org}${filled}${query.shape.year && path.endsWith('/records') ? '?year=2026-2027' : ''}`;
};

/** A request of the operation, for a shell. */
export function curlOf(route: ApiRoute, site: string, org: string): string {
  const { method, open, door, headers, changes, creates, body, example } = route;
  const lines = [
    `curl ${method === 'GET' ? '' : `--request ${method} `}'${site}${exampleAddress(route, org)}'`,
    ...(open && (door || method === 'GET') ? [] : ["--header 'Authorization: Bearer chy_…'"]),
    ...Object.entries(headers).map(([name, header]) => `--header '${name}: ${header.example}'`),
    ...(changes ? ['--header \'If-Match: "1"\''] : []),
    ...(creates ? ["--header 'Idempotency-Key: 0f8c2a61-fiche-1'"] : []),
    ...(body
      ? ["--header 'Content-Type: application/json'", `--data '${JSON.stringify(example.request ?? {}).replaceAll("'", '\u2019')}'`]
      : []),
  ];
  return lines.join(' \\\n  ');
}

export const answerOf = ({ example }: ApiRoute): string => JSON.stringify(exampleOf(example.response), null, 2);
