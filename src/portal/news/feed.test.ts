import { expect, test } from 'vitest';
import { written } from '../../kernel/bilingual.ts';
import { feedOf } from './feed.ts';

const FACTS = {
  self: 'https://chancery.example/essai/nouveautes.atom',
  page: 'https://chancery.example/essai/nouveautes',
  site: 'https://chancery.example',
  slug: 'essai',
  name: 'Essai – Quoi de neuf',
  author: 'Essai',
  lang: 'fr-CA',
  timeZone: 'America/Toronto',
  today: '2026-11-21',
};

test('the feed says each piece of news under a name that stays, with an address that leads there', () => {
  const feed = feedOf(
    [
      {
        id: 'actions:1',
        day: '2026-11-20',
        kind: 'Rencontre',
        title: 'Thé & <gâteaux>',
        detail: '« oui »',
        href: '/essai/actions/1?a=1&b=2',
      },
    ],
    FACTS,
  );
  expect(feed).toContain('<title>Thé &amp; &lt;gâteaux&gt;</title>');
  expect(feed).toContain('href="https://chancery.example/essai/actions/1?a=1&amp;b=2"');
  expect(feed).toContain('<id>tag:chancery.example,2020:essai:actions:1</id>');
  expect(feed.match(/<updated>2026-11-20T05:00:00Z<\/updated>/g)).toHaveLength(2);
});

test('a title in French says so in an English feed', () => {
  const news = {
    id: 'actions:1',
    day: '2026-11-20',
    kind: 'Meeting',
    title: 'Rencontre',
    lang: written('en'),
    detail: '',
    href: '/en/essai',
  };
  expect(feedOf([news], { ...FACTS, lang: 'en-CA' })).toContain('<title xml:lang="fr-CA">Rencontre</title>');
  expect(feedOf([{ ...news, lang: written('en', 'Meeting') }], FACTS)).toContain('<title>Rencontre</title>');
  expect(written('fr')).toBeUndefined();
});

test('a feed without news is one still', () => {
  const feed = feedOf([], FACTS);
  expect(feed).toContain('<updated>2026-11-21T05:00:00Z</updated>');
  expect(feed).not.toContain('<entry>');
});
