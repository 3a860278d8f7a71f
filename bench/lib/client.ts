import { connect, type Socket } from 'node:net';

export interface Shot {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly retryAfter: string;
  readonly etag: string;
  /** Of the body, in bytes. */
  readonly length: number;
  /** The body, unless it is compressed. */
  readonly text: string;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('0\r\n\r\n');

function textOf({ method = 'GET', path, headers = {}, body = '' }: Shot): string {
  const lines = Object.entries({ host: 'localhost', ...headers, ...(method === 'POST' ? formHeaders(body) : {}) });
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

const formHeaders = (body: string): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(Buffer.byteLength(body)),
});

const header = (head: string, name: string): string => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';

/** The answer at the start of `bytes`, once all of it is there. */
function answerIn(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const body = bytes.length - end - HEAD_END.length;
  const told = header(head, 'content-length');
  const whole =
    status === 304 || status === 204 || (told === '' ? bytes.subarray(-CHUNKS_END.length).equals(CHUNKS_END) : body >= Number(told));
  if (!whole) return undefined;
  return {
    status,
    location: header(head, 'location'),
    retryAfter: header(head, 'retry-after'),
    etag: header(head, 'etag'),
    length: body,
    get text() {
      return bytes.toString('utf8', end + HEAD_END.length);
    },
  };
}

/**
 * One connection that is kept, one request at a time. Leaner than node:http: on few cores a client's own work would flatter every ratio.
 * Rejects when the connection ends before the answer; the next request then opens another.
 */
export class Connection {
  private readonly port: number;
  private socket: Socket | undefined;
  constructor(port: number) {
    this.port = port;
  }

  ask(shot: Shot): Promise<Answer> {
    // The server may have ended it while nobody asked.
    if (this.socket?.destroyed || this.socket?.readableEnded) this.close();
    const socket = this.socket ?? connect({ port: this.port, host: '127.0.0.1', noDelay: true }).on('error', () => undefined);
    this.socket = socket;
    return new Promise((resolve, reject) => {
      let bytes: Buffer = Buffer.alloc(0);
      const gather = (chunk: Buffer) => {
        bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
        const answer = answerIn(bytes);
        if (!answer) return;
        socket.off('data', gather).off('close', fail);
        resolve(answer);
      };
      const fail = () => {
        socket.off('data', gather);
        reject(new Error('The connection ended before the answer.'));
      };
      socket.on('data', gather).once('close', fail);
      socket.write(textOf(shot));
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }
}
