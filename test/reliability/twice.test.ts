import { expect, test } from 'vitest';
import { Connection } from '../../bench/lib/client.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { withSeed } from '../chaos/lib/random.ts';
import { sendTwice, withTwo } from '../chaos/lib/twice.ts';
import { actionForm } from '../chaos/lib/writers.ts';

// Guarantee 8; the long form is `npm run chaos -- twice`. And what one process changes, the other shows at its next answer.
test('two processes on one database: a form sent many times makes one record, a kept page is never old', async () => {
  const seed = Number(process.env.CHANCERY_SEED ?? Math.floor(Math.random() * 1_000_000));
  await withSeed(seed, () =>
    withTwo(async (installation, apps) => {
      await sendTwice(seed, 1_000, installation, apps);
      for (let n = 0; n < 20; n++) {
        const [writer, reader] = n % 2 === 0 ? apps : [apps[1], apps[0]];
        const [write, read] = [new Connection(writer.port), new Connection(reader.port)];
        const before = await read.ask({ path: '/mrif/actions' });
        expect((await read.ask({ path: '/mrif/actions', headers: { 'if-none-match': before.etag } })).status).toBe(304);
        const title = `Publication fictive ${n}`;
        expect((await write.ask(actionForm(`publication-${seed}-${n}`, title, 'public'))).status).toBe(303);
        const after = await read.ask({ path: '/mrif/actions', headers: { 'if-none-match': before.etag } });
        expect(after.status).toBe(200);
        expect(after.text).toContain(title);
        write.close();
        read.close();
      }
      recordFigure('twice-short', '1000 forms, each sent 2 to 10 times to two processes: 1000 records', seed);
    }),
  );
}, 240_000);
