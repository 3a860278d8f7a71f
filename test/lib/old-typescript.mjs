// TypeScript 7 has no compiler API in JavaScript; a generator that needs one is given the copy that ts-morph carries.
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const old = pathToFileURL(createRequire(import.meta.url).resolve('@ts-morph/common/dist/typescript.js')).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'typescript' ? { url: old, shortCircuit: true } : next(specifier, context)),
});
