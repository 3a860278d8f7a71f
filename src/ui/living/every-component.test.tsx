import { readdirSync } from 'node:fs';
import { options } from 'preact';
import { describe, expect, it } from 'vitest';
import { NO_ASSETS } from '../assets.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.tsx';
import { ComponentsPage } from './ComponentsPage.tsx';
import { exampleOrg } from './exampleOrg.ts';

// A page has one h1: the living page shows that of the desk.
const ELSEWHERE = ['OpenHead'];
const FOLDERS = ['components', 'forms', 'charts'] as const;

/** Every component that a page may take from a folder: what a file exports under a capital, and is a function. */
async function exportedBy(folder: string): Promise<readonly (readonly [string, unknown])[]> {
  const url = new URL(`../${folder}/`, import.meta.url);
  const files = readdirSync(url).filter((name) => name.endsWith('.tsx'));
  const modules = await Promise.all(files.map((name) => import(new URL(name, url).href)));
  return modules
    .flatMap((module: Record<string, unknown>) => Object.entries(module))
    .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function');
}

/** The functions that Preact was given while the living page was written. */
function drawnOnThePage(): ReadonlySet<unknown> {
  const seen = new Set<unknown>();
  const before = options.vnode;
  options.vnode = (vnode) => {
    seen.add(vnode.type);
    before?.(vnode);
  };
  try {
    const org = exampleOrg();
    renderPage(
      <ComponentsPage
        org={org}
        lang="fr"
        path={paths(org, 'fr').components()}
        origin="https://chancery.example"
        assets={NO_ASSETS}
        nav={[]}
        search={paths(org, 'fr').search()}
        footer={[]}
      />,
    );
  } finally {
    options.vnode = before ?? (() => undefined);
  }
  return seen;
}

describe('the living page', () => {
  const seen = drawnOnThePage();
  it.each(FOLDERS)('shows every component of %s', async (folder) => {
    const all = await exportedBy(folder);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(([name, component]) => !seen.has(component) && !ELSEWHERE.includes(name)).map(([name]) => name)).toEqual([]);
  });
});
