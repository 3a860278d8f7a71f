import { connect, type Socket } from 'node:net';

/** What the antivirus says of a file. */
export type Finding =
  | { readonly kind: 'clean' }
  /** `name`: what it calls what it found. */
  | { readonly kind: 'infected'; readonly name: string }
  /** It answered, and did not look: too large for its settings, for one. */
  | { readonly kind: 'unable'; readonly why: string };

/** The antivirus cannot be reached, or does not answer. */
export class ScannerDown extends Error {}

/** Milliseconds in which nothing moves, and for the whole file. */
export interface ScanPatience {
  readonly stalled: number;
  readonly whole: number;
}

const PATIENCE: ScanPatience = { stalled: 30_000, whole: 300_000 };
const PIECE = 65_536;

/** `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. */
function dial(address: string): Socket {
  const url = new URL(address);
  return url.protocol === 'unix:'
    ? connect({ path: decodeURIComponent(url.pathname) })
    : connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) });
}

/**
 * Has clamd look at a file: the command INSTREAM of clamd(8), each piece after its length in four bytes, a length of 0 at the end, one
 * line back. Throws ScannerDown when it cannot be reached, hangs up before it answers, or is silent for too long.
 */
export async function scan(address: string, body: AsyncIterable<Uint8Array>, patience: ScanPatience = PATIENCE): Promise<Finding> {
  const socket = dial(address);
  let late = false;
  const giveUp = (): void => {
    late = true;
    socket.destroy();
  };
  const whole = setTimeout(giveUp, patience.whole);
  socket.setTimeout(patience.stalled, giveUp);
  try {
    const answer = listen(socket);
    await Promise.race([write(socket, body), answer]);
    return read(await answer);
  } catch (error) {
    throw new ScannerDown(late ? 'no answer in time' : error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    clearTimeout(whole);
    socket.destroy();
  }
}

/** All that it answers, which may come before everything is sent. */
const listen = (socket: Socket): Promise<string> => {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('hung up without an answer')));
  });
  // The writing fails first where the connection does: this one is heard all the same.
  answer.catch(() => undefined);
  return answer;
};

async function write(socket: Socket, body: AsyncIterable<Uint8Array>): Promise<void> {
  await put(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of body) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      const size = Buffer.alloc(4);
      size.writeUInt32BE(piece.length);
      await put(socket, Buffer.concat([size, piece]));
    }
  }
  await put(socket, Buffer.alloc(4));
}

const put = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));

function read(answer: string): Finding {
  const said = answer.replace(/^stream: /, '').trim();
  if (said === 'OK') return { kind: 'clean' };
  const found = /^(.+) FOUND$/.exec(said);
  return found?.[1] ? { kind: 'infected', name: found[1].slice(0, 200) } : { kind: 'unable', why: said.slice(0, 200) };
}
