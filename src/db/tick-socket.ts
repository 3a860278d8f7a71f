import { Socket } from 'node:net';

/**
 * A socket that sends at once all that is written to it before the event loop goes on: the queries of one transaction that do not
 * wait for each other then cost one system call, and one buffer, not several each.
 */
export class TickSocket extends Socket {
  private gathered: Uint8Array[] = [];
  private bytes = 0;

  override write(chunk: Uint8Array | string, ...rest: never[]): boolean {
    // What is not plain bytes, or wants to be told, goes its own way, after what was gathered.
    if (typeof chunk === 'string' || rest.length > 0) {
      this.flush();
      return super.write(chunk, ...rest);
    }
    this.bytes += chunk.length;
    // After the promises that are already due, so that their queries come along.
    if (this.gathered.push(chunk) === 1) process.nextTick(() => this.flush());
    // A long COPY has to feel how fast the server takes it.
    return this.bytes < this.writableHighWaterMark ? true : this.flush();
  }

  override end(...args: never[]): this {
    this.flush();
    return super.end(...args);
  }

  private flush(): boolean {
    const { gathered } = this;
    if (gathered.length === 0) return true;
    this.gathered = [];
    this.bytes = 0;
    return super.write(gathered.length === 1 && gathered[0] ? gathered[0] : Buffer.concat(gathered));
  }
}
