import { createServer, type Socket } from 'node:net';

/** The harmless text by which antivirus programs are tested (eicar.org), in two parts so that none takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A small clamd: it speaks INSTREAM as clamd(8) describes it. */
export interface TestClamd {
  readonly url: string;
  /** How many streams it has read to their end. */
  readonly streams: () => number;
  /** `silent`: takes everything and never answers; `rude`: hangs up in the middle. */
  manner: 'well' | 'silent' | 'rude';
  close(): Promise<void>;
}

/** Listens on a free port, or on the socket at `path`; answers that a stream over `most` bytes is too large. */
export async function startClamd({ path, most = 10_000_000 }: { path?: string; most?: number } = {}): Promise<TestClamd> {
  let streams = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    let buffer: Buffer = Buffer.alloc(0);
    let command = '';
    const content: Buffer[] = [];
    const answer = (text: string): void => void socket.end(`${text}\0`);
    socket.on('data', (piece: Buffer) => {
      if (clamd.manner === 'silent') return;
      if (clamd.manner === 'rude') return void socket.destroy();
      buffer = Buffer.concat([buffer, piece]);
      if (command === '') {
        const end = buffer.indexOf(0);
        if (end < 0) return;
        command = buffer.toString('latin1', 0, end);
        buffer = buffer.subarray(end + 1);
        if (command !== 'zINSTREAM') return answer('UNKNOWN COMMAND');
      }
      while (buffer.length >= 4) {
        const size = buffer.readUInt32BE();
        if (size === 0) {
          streams += 1;
          return answer(Buffer.concat(content).toString('latin1').includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
        }
        if (buffer.length < 4 + size) return;
        content.push(buffer.subarray(4, 4 + size));
        buffer = buffer.subarray(4 + size);
        if (content.reduce((sum, part) => sum + part.length, 0) > most) return answer('INSTREAM size limit exceeded. ERROR');
      }
    });
  });
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const clamd: TestClamd = {
    url: path ? `unix://${path}` : `tcp://127.0.0.1:${port}`,
    streams: () => streams,
    manner: 'well',
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return clamd;
}
