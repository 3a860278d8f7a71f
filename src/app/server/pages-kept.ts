import type { Database } from '../../db/transaction.ts';

/** A page kept for every visitor, until what the organisation publishes changes. */
export interface KeptPage {
  readonly html: Buffer;
  /** The same, compressed. */
  readonly gzip: Buffer;
  readonly etag: string;
}

/** What pages may hold in memory, in bytes; the oldest leave first. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Keeps rendered public pages by address, language and day; asks the database at each request whether they still hold. */
export interface PageKeeper {
  /** The version of what an organisation publishes: read by a query that starts after this call, shared by those who ask meanwhile. */
  version(slug: string): Promise<string>;
  find(key: string, version: string): KeptPage | undefined;
  keep(key: string, version: string, page: KeptPage): void;
}

interface Asked {
  readonly current: Promise<string>;
  next: Promise<string> | undefined;
}

export function keepPages(db: Database, mostBytes = MOST_BYTES): PageKeeper {
  const pages = new Map<string, { readonly version: string; readonly page: KeptPage }>();
  const asking = new Map<string, Asked>();
  let bytes = 0;

  function forget(key: string): void {
    bytes -= weightOf(pages.get(key)?.page);
    pages.delete(key);
  }

  /** One query at a time for an organisation. Who comes while it runs waits for the next one, which starts when it ends: so nobody is answered by a query that began before he asked. */
  function version(slug: string): Promise<string> {
    const running = asking.get(slug);
    if (running) {
      running.next ??= running.current.then(
        () => start(slug),
        () => start(slug),
      );
      return running.next;
    }
    return start(slug);
  }

  function start(slug: string): Promise<string> {
    const current = db.publishedVersion(slug);
    const asked: Asked = { current, next: undefined };
    asking.set(slug, asked);
    const done = () => {
      if (asking.get(slug) === asked && !asked.next) asking.delete(slug);
    };
    current.then(done, done);
    return current;
  }

  return {
    version,
    find: (key, wanted) => {
      const kept = pages.get(key);
      return kept?.version === wanted ? kept.page : undefined;
    },
    keep: (key, wanted, page) => {
      forget(key);
      pages.set(key, { version: wanted, page });
      bytes += weightOf(page);
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break;
        forget(oldest);
      }
    },
  };
}

const weightOf = (page: KeptPage | undefined): number => (page ? page.html.length + page.gzip.length : 0);
