import type { TestProject } from 'vitest/node';
import { startTestServer } from './testing.server.ts';
import type {} from './testing.ts';

/** Vitest's global setup: one PostgreSQL for the whole run; CHANCERY_TEST_PG=16 makes it the oldest our SQL keeps to. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTestServer(process.env.CHANCERY_TEST_PG === '16' ? 16 : 18);
  project.provide('testServer', server);
  return stop;
}
