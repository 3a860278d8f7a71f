import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const CONFIGURATION = `
[ tsa ]
default_tsa = trial
[ trial ]
serial = ./serial
signer_cert = ./tsa.pem
certs = ./ca.pem
signer_key = ./tsa.key
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
[ ext ]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
`;

/** A time-stamp authority of our own on this machine: OpenSSL behind HTTP. */
export interface LocalAuthority {
  readonly address: string;
  /** Does `openssl ts -verify` say that this authority stamped these bytes? */
  readonly verifies: (stamped: Uint8Array, answer: Uint8Array) => boolean;
  readonly close: () => Promise<void>;
}

export async function openAuthority(): Promise<LocalAuthority> {
  const dir = mkdtempSync(join(tmpdir(), 'chancery-tsa-'));
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(join(dir, 'tsa.cnf'), CONFIGURATION);
  writeFileSync(join(dir, 'serial'), '01');
  const subject = (name: string) => ['-subj', `/CN=${name}`];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    ...subject('Racine fictive'),
  );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', ...subject('Horodatage fictif'));
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'tsa.cnf', '-extensions', 'ext'];
  openssl('x509', '-req', '-in', 'tsa.csr', '-out', 'tsa.pem', ...signed);
  const server = createServer(async (request, response) => {
    writeFileSync(join(dir, 'query'), await buffer(request));
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 'trial', '-queryfile', 'query', '-out', 'answer');
    response.setHeader('content-type', 'application/timestamp-reply').end(readFileSync(join(dir, 'answer')));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The authority has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    verifies: (stamped, answer) => {
      writeFileSync(join(dir, 'stamped'), stamped);
      writeFileSync(join(dir, 'given'), answer);
      try {
        openssl('ts', '-verify', '-data', 'stamped', '-in', 'given', '-CAfile', 'ca.pem');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await new Promise((done) => server.close(done));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
