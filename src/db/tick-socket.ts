import { Socket } from 'node:net';

/**
 * A socket that sends at once what pg writes to it before the event loop goes on: the queries of one transaction that do not wait for
 * each other then cost one system call, not several each. (pg corks the socket for each query; `connect` of Node puts back the `write`
 * that a subclass overrides.)
 */
export class TickSocket extends Socket {
  // After the promises that are already due, so that their queries come along.
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}
