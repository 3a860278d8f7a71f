declare module 'vitest' {
  interface ProvidedContext {
    /** The application of this run, without a slash at the end, and its database as the owner of its tables. */
    readonly app: { readonly url: string; readonly databaseUrl: string };
    /** Where the one Chromium of this run answers. */
    readonly chromium: string;
  }
}

export type {};
