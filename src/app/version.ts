import { readFileSync } from 'node:fs';

/** Version of the product, from package.json; this file is one folder below the root of `dist` as of `src`. */
export const VERSION: string = String(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
