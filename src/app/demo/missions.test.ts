import { describe, expect, test } from 'vitest';
import { quarterOf } from '../../kernel/quarter.ts';
import { inOrder, obstaclesOf, quartersSince } from '../../registers/missions/publication/rules/ready.ts';
import { check } from '../../registers/missions/rules.ts';
import { missionsOfWorld } from './mission-quarters.ts';
import { calendarOf } from './missions.ts';
import { worldOf } from './world.ts';

describe.each(['demo-mrif', 'demo-ville-quebec'] as const)('the missions of %s, whatever the day of the load', (slug) => {
  test.each(['2026-11-21', '2026-08-16', '2027-01-01', '2027-02-28'])('%s', (today) => {
    const world = worldOf(slug, today, 1);
    const drafts = missionsOfWorld(world);
    const dossiers = drafts.map(({ id, number, mission }) => ({ id, number, mission }));
    const { waiting, empty, corrected, startMonth } = calendarOf(world);
    const of = (key: string) => inOrder(dossiers, quarterOf(`${key}-01`, startMonth), startMonth);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
    for (const { mission } of dossiers) expect(check(mission, today)).toEqual([]);
    for (const { mission } of dossiers) for (const { name } of mission.participants) expect(name).toMatch(/\(ficti(f|ve)\)$/);
    // Nothing is published with an empty column; what waits has some.
    const published = quartersSince(world.years[0]?.first ?? today, waiting.first, startMonth).filter(({ key }) => key < waiting.key);
    for (const quarter of published)
      for (const { mission } of inOrder(dossiers, quarter, startMonth)) expect(obstaclesOf(mission, quarter)).toEqual([]);
    expect(of(waiting.key).flatMap(({ mission }) => obstaclesOf(mission, waiting)).length).toBeGreaterThan(0);
    expect(of(empty.key)).toEqual([]);
    expect(of(corrected.key).length).toBeGreaterThan(0);
    const currencies = new Set(dossiers.flatMap(({ mission }) => mission.costs.map(({ currency }) => currency)));
    expect(currencies.size).toBeGreaterThan(2);
    expect(dossiers.some(({ mission }) => mission.bodies.length > 0 && mission.costs.some(({ shared }) => shared))).toBe(true);
    const states = new Set(dossiers.map(({ mission }) => mission.state));
    for (const state of ['underWay', 'completed', 'published']) expect(states).toContain(state);
  });
});
