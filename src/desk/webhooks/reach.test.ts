import { createServer, type Server } from 'node:http';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkUrl, NOWHERE_INSIDE, postOutside, type Resolver } from './reach.ts';

/** Ways to write an address of the machine itself, of its network or of nowhere. */
const INSIDE = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://127.0.0.1./',
  'https://127.255.255.254/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://10.255.255.255/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://192.168.257/',
  'https://169.254.169.254/latest/meta-data',
  'https://0xa9fea9fe/',
  'https://2852039166/',
  'https://100.64.0.1/',
  'https://192.0.0.1/',
  'https://192.0.2.1/',
  'https://198.18.0.1/',
  'https://198.51.100.1/',
  'https://203.0.113.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://240.0.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::a00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2002:a9fe:a9fe::1]/',
  'https://[2001::1]/',
  'https://[2001:db8::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456:789a::1]/',
  'https://[ff02::1]/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://a.localhost/',
  'https://serveur/',
  'https://serveur.local/',
  'https://metadata.google.internal/',
  'https://routeur.home.arpa/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
];

describe('an address of the inside', () => {
  test.each(INSIDE)('%s is refused', (url) => {
    expect(checkUrl(url, NOWHERE_INSIDE)).toMatchObject({ ok: false, refusals: [{ id: 'webhookInner' }] });
  });
  test.each([
    'http://exemple.org/',
    'ftp://exemple.org/',
    'file:///etc/passwd',
    'https://nom@exemple.org/',
    'https://nom:mot@exemple.org/',
    'https://exemple.org/#x',
    'exemple.org',
    '',
    'javascript:alert(1)',
    'http://127.0.0.1/',
  ])('%s is no address of a webhook', (url) => {
    expect(checkUrl(url, NOWHERE_INSIDE)).toMatchObject({ ok: false, refusals: [{ id: 'webhookUrl' }] });
  });
  test.each(['https://exemple.org/crochet', 'https://203.0.114.7:8443/a?b=c', 'https://[2606:4700::1111]/'])('%s is not', (url) => {
    expect(checkUrl(url, NOWHERE_INSIDE).ok).toBe(true);
  });
});

describe('sending', () => {
  let server: Server;
  let port = 0;
  const heard: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      heard.push(request.url ?? '');
      if (request.url === '/ailleurs') response.writeHead(302, { location: `http://127.0.0.1:${port}/dedans` });
      response.end('x'.repeat(1000));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address !== null && typeof address === 'object') port = address.port;
  });
  afterAll(() => new Promise((done) => server.close(done)));
  const post = (url: string, allowed: BlockList) => postOutside({ url: new URL(url), headers: {}, body: '{}' }, allowed);

  test('reaches nothing inside, whatever the spelling', async () => {
    for (const url of INSIDE) {
      const at = new URL(url);
      at.port = String(port);
      await expect(post(at.href, NOWHERE_INSIDE)).rejects.toThrow('webhookInner');
    }
    expect(heard).toEqual([]);
  });
  test('checks the address that a name leads to', async () => {
    const leadsTo =
      (...addresses: readonly string[]): Resolver =>
      (_name, _options, answer) =>
        answer(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
    const posting = { url: new URL(`https://exemple.org:${port}/`), headers: {}, body: '{}' };
    for (const addresses of [['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['203.0.114.7', '10.0.0.1']])
      await expect(postOutside(posting, NOWHERE_INSIDE, leadsTo(...addresses))).rejects.toThrow('leads to an inner address');
    expect(heard).toEqual([]);
  });
  test('gives the status and follows no redirection', async () => {
    const allowed = new BlockList();
    allowed.addAddress('127.0.0.1');
    expect(await post(`http://127.0.0.1:${port}/ailleurs`, allowed)).toBe(302);
    expect(await post(`http://127.0.0.1:${port}/ici`, allowed)).toBe(200);
    expect(heard).toEqual(['/ailleurs', '/ici']);
  });
});
