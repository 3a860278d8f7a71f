import { expect, test } from 'vitest';
import { whyUnanswered } from './answers.ts';

test('what a server or our guard answers is said in words, and the rest is not guessed', () => {
  const said = (error: string) => whyUnanswered(error).en;
  expect(said('getaddrinfo ENOTFOUND exemple.invalid')).toBe('Server name not found');
  expect(said('connect ECONNREFUSED 192.0.2.1:443')).toBe('Connection refused');
  expect(said('The operation was aborted due to timeout')).toBe('No answer in time');
  expect(said('exemple.invalid leads to an inner address')).toBe('Internal network: not sent');
  expect(said('unable to verify the first certificate')).toBe('Certificate or encryption refused');
  expect(said('something else')).toBe('Could not be sent');
});
