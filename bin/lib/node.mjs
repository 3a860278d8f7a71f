import { existsSync } from 'node:fs';
import { CommandError, inRoot } from './root.mjs';

const WANTED = 26;

/** The Node that runs Chancery: the one at work when it is new enough, else the one that npm installed beside us. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= WANTED) return process.execPath;
  const found = candidates().find((file) => existsSync(file));
  if (found) return found;
  throw new CommandError(
    `Chancery needs Node ${WANTED}; this is Node ${process.versions.node}, and npm has no Node ${WANTED} for ${process.platform}-${process.arch}.`,
    `Install Node ${WANTED} from https://nodejs.org and start again.`,
  );
}

function candidates() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`].map((name) =>
    inRoot('node_modules', name, 'bin', program),
  );
}
