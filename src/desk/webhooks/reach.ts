import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { Agent, type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as SecureAgent } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';

/** Addresses of IPv4 that are not of the public internet (IANA special-purpose registry, RFC 6890). */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 all is inner but 2000::/3; within it, ranges that lead to IPv4 addresses or nowhere. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const inner = new BlockList();
for (const [net, prefix] of NOT_PUBLIC) inner.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of NOT_PUBLIC_6) inner.addSubnet(net, prefix, 'ipv6');
const internet6 = new BlockList();
internet6.addSubnet('2000::', 3, 'ipv6');

/** Networks that an operator lets webhooks reach although they are inner ones; none unless said. */
export const NOWHERE_INSIDE = new BlockList();

/** Networks written as `10.1.0.0/16`, checked before. */
export function networksOf(nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const [address = '', bits = ''] = net.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** Is this address, as the network uses it, of the public internet (or allowed)? False for what is no address. */
export function isReachable(address: string, allowed: BlockList): boolean {
  const family = isIP(address);
  if (family === 4) return allowed.check(address, 'ipv4') || !inner.check(address, 'ipv4');
  if (family !== 6) return false;
  return allowed.check(address, 'ipv6') || (internet6.check(address, 'ipv6') && !inner.check(address, 'ipv6'));
}

/**
 * An address that a webhook may be given: https, no name or password in it, no inner address. Names are looked up only when something
 * is sent, and then the address that answers is the one that is checked. Refusals `webhookUrl`, `webhookInner`.
 */
export function checkUrl(text: string, allowed: BlockList): Decision<URL> {
  if (!URL.canParse(text)) return refuse({ id: 'webhookUrl', field: 'url' });
  const url = new URL(text);
  const host = hostOf(url);
  const plain = url.protocol === 'http:' && isIP(host) > 0 && isReachable(host, allowed) && !isReachable(host, NOWHERE_INSIDE);
  if ((url.protocol !== 'https:' && !plain) || url.username || url.password || url.hash) return refuse({ id: 'webhookUrl', field: 'url' });
  if (isIP(host) > 0 ? !isReachable(host, allowed) : isLocalName(host)) return refuse({ id: 'webhookInner', field: 'url' });
  return accept(url);
}

/** The host as a name or an address: IPv6 stands in brackets in a URL. Decimal and octal spellings of IPv4 are undone by the parser. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const isLocalName = (host: string): boolean =>
  !host.includes('.') || /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa)\.?$/.test(host);

export interface Posting {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const PATIENCE_MS = 10_000;

/** Looks a name up, as `dns.lookup` does with `all`. */
export type Resolver = (
  name: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Sends a body and gives the status of the answer, which is not read. Redirections are not followed; the connection is made to the very
 * address that was checked, so that a name whose answer changes gains nothing. Rejects with an Error that says why there is no answer.
 */
export function postOutside({ url, headers, body }: Posting, allowed: BlockList, resolve: Resolver = lookup): Promise<number> {
  const checked = checkUrl(url.href, allowed);
  if (!checked.ok) return Promise.reject(new Error(checked.refusals.map(({ id }) => id).join(', ')));
  return new Promise((done, fail) => {
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: guarded(allowed, resolve),
      signal: AbortSignal.timeout(PATIENCE_MS),
    };
    // A connection of its own: one that is kept could be to an address that is no longer that of the name.
    const sent: ClientRequest =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, agent: new SecureAgent({ keepAlive: false }) })
        : requestHttp(url, { ...options, agent: new Agent({ keepAlive: false }) });
    sent.once('error', fail);
    sent.once('response', (response) => {
      done(response.statusCode ?? 0);
      response.destroy();
    });
    sent.end(body);
  });
}

/** Looks a name up and gives the addresses only when every one of them may be reached. */
const guarded =
  (allowed: BlockList, resolve: Resolver): LookupFunction =>
  (name, options, answer) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return answer(error ?? new Error(`${name} has no address`), '', 4);
      const astray = addresses.find(({ address }) => !isReachable(address, allowed));
      if (astray) return answer(new Error(`${name} leads to an inner address`), '', 4);
      if (options.all) return answer(null, addresses);
      return answer(null, first.address, first.family);
    });
  };
