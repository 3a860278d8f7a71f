import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
// What a context of its own has under that name since the line above.
const collect = runInNewContext('gc') as () => void;

/** Bytes that this process still needs: what nobody holds any more is collected first. */
export function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
