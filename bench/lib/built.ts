/**
 * A module of the build, typed by its source. Node runs these files as they stand but cannot read TSX, and what is measured is what
 * is served: `npm run bench` builds first.
 */
export const built = <T>(path: string): Promise<T> => import(new URL(`../../dist/${path}`, import.meta.url).href);
