import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node.mjs';

/** Everything that has to be there before Chancery's own code can run; answers the Node to run it with. */
export async function prepare() {
  await ensureInstalled();
  const node = findNode();
  await ensureBuilt(node);
  return node;
}
