// The thread that compiles: Typst is native and blocks whoever calls it, a page for a few milliseconds, 200 pages for two seconds.
import { parentPort } from 'node:worker_threads';
import { openCompiler } from './compile.ts';
import type { Template } from './shapes.ts';

const compile = openCompiler();
parentPort?.on('message', ({ template, inputs }: { readonly template: Template; readonly inputs: string }) => {
  const answer = compile(template, inputs);
  parentPort?.postMessage(answer);
});
