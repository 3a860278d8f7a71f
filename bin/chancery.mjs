#!/usr/bin/env node
// `npx chancery …` in a checkout: the command line of the application, installed and built first where needed.
import { prepare } from './lib/prepare.mjs';
import { run } from './lib/programs.mjs';
import { inRoot, runCommand } from './lib/root.mjs';

await runCommand(async () => run(await prepare(), [inRoot('dist', 'app', 'main.js'), ...process.argv.slice(2)], { cwd: process.cwd() }));
