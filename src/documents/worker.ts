// The process that compiles: Typst is native and blocks whoever calls it, a page for a few milliseconds, 200 pages for two seconds.
import { openCompiler } from './compile.ts';
import type { Template } from './shapes.ts';

const compile = openCompiler();
process.on('message', ({ template, inputs }: { readonly template: Template; readonly inputs: string }) => {
  const answer = compile(template, inputs);
  process.send?.(answer);
});
