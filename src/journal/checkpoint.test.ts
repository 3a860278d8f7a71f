import { describe, expect, test } from 'vitest';
import { checkpointOf, checkpointText, originOf, parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { privateKeyOf } from './keys.ts';
import { EMPTY_ROOT } from './merkle.ts';
import { signNote } from './note.ts';

const real = { slug: 'mrif', fictional: false };
const demo = { slug: 'demo-mrif', fictional: true };
const tree = { size: 42, root: Buffer.alloc(32, 7) };
const ROOT = tree.root.toString('base64');
const key = privateKeyOf(Buffer.alloc(32, 1));

describe('text', () => {
  test('of an organisation has three lines', () => {
    expect(checkpointText(checkpointOf(real, '2019-2020', tree))).toBe(`chancery/mrif/2019-2020\n42\n${ROOT}\n`);
  });

  test('of a demonstration says so twice', () => {
    const text = `chancery-demo/demo-mrif/2019-2020\n42\n${ROOT}\nfictional\n`;
    expect(checkpointText(checkpointOf(demo, '2019-2020', tree))).toBe(text);
  });

  test('of an empty tree', () => {
    expect(checkpointText(checkpointOf(real, '2019', { size: 0, root: EMPTY_ROOT }))).toBe(
      'chancery/mrif/2019\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    );
  });
});

describe('signed', () => {
  test.each([real, demo])('by $slug, it verifies and reads back', (org) => {
    const checkpoint = checkpointOf(org, '2019-2020', tree);
    const note = signCheckpoint(checkpoint, key);
    expect(note).toContain(`\n— ${checkpoint.origin} `);
    expect(verifyCheckpoint(note, { name: checkpoint.origin, key })).toEqual({ ok: true, value: checkpoint });
  });

  test('it is not taken for that of another year', () => {
    const note = signCheckpoint(checkpointOf(real, '2019-2020', tree), key);
    expect(verifyCheckpoint(note, { name: originOf(real, '2020-2021'), key })).toEqual({ ok: false, refusals: [{ id: 'noteUnsigned' }] });
  });

  test('a key does not vouch for the log of another', () => {
    const name = originOf(real, '2020-2021');
    const note = signNote(checkpointText(checkpointOf(real, '2019-2020', tree)), { name, key });
    expect(verifyCheckpoint(note, { name, key })).toEqual({ ok: false, refusals: [{ id: 'checkpointOrigin' }] });
  });
});

describe('reading refuses', () => {
  const lineOf = (text: string): unknown => {
    const decision = parseCheckpoint(text);
    return decision.ok ? 'read' : decision.refusals[0]?.values?.line;
  };
  test.each([
    ['no origin', `\n42\n${ROOT}\n`, 1],
    ['leading zero', `o\n042\n${ROOT}\n`, 2],
    ['sign', `o\n-1\n${ROOT}\n`, 2],
    ['exponent', `o\n1e3\n${ROOT}\n`, 2],
    ['more leaves than can be counted', `o\n9007199254740992\n${ROOT}\n`, 2],
    ['short root', 'o\n42\nAAAA\n', 3],
    ['root in another spelling', `o\n42\n${ROOT.slice(0, -1)}\n`, 3],
    ['empty extension', `o\n42\n${ROOT}\n\nx\n`, 4],
    ['no last newline', `o\n42\n${ROOT}\nx`, 4],
    ['nothing', '', 1],
  ])('%s', (_, text, line) => expect(lineOf(text)).toBe(line));

  test('other extensions are kept', () => {
    expect(parseCheckpoint(`o\n42\n${ROOT}\nx\n`)).toMatchObject({ ok: true, value: { extensions: ['x'] } });
  });

  test('a demonstration that hides what it is, or a real one that says fictional', () => {
    const refused = { ok: false, refusals: [{ id: 'checkpointFictional' }] };
    expect(parseCheckpoint(`chancery-demo/x/2019\n42\n${ROOT}\n`)).toEqual(refused);
    expect(parseCheckpoint(`chancery/x/2019\n42\n${ROOT}\nfictional\n`)).toEqual(refused);
  });
});
