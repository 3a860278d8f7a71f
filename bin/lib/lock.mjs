import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, say } from './root.mjs';

const LOCK = inRoot('.chancery', 'work.lock');

/** Runs `work` while no other command of this checkout installs or builds; waits for one that does. */
export async function alone(work) {
  let told = false;
  while (!take()) {
    if (!told) say('Another command is installing or building here; waiting for it.');
    told = true;
    await pause(300);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function take() {
  mkdirSync(dirname(LOCK), { recursive: true });
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    // A command that was killed cannot let go.
    if (!holderAlive()) rmSync(LOCK, { force: true });
    return false;
  }
}

function holderAlive() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    // Written in two steps: an empty file belongs to somebody who is just taking it.
    if (pid === 0) return true;
    if (pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
