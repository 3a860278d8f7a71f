import './tsx.mjs';

// A process of its own for what is thrown at it: the application over a network, whose memory is measured without the sender's.
const { NOW, openSite } = await import('../../../src/app/testing-site.ts');
const clock = { now: NOW };
const site = await openSite({ url: process.env.CHAOS_DATABASE ?? '' }, clock);
// Limits are by the minute: each request is in a second of its own, as for the sender.
site.app.addHook('onRequest', (_request, _reply, done) => {
  clock.now = clock.now.add({ seconds: 1 });
  done();
});
let unhandled = 0;
process.on('unhandledRejection', (error) => {
  unhandled += 1;
  console.error('unhandled', error);
});
process.on('message', (word) => {
  if (word === 'measure') process.send?.({ rss: process.memoryUsage.rss(), live: 0, unhandled });
  if (word === 'collect') {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ rss, live: heapUsed + external, unhandled });
  }
  if (word === 'stop') void site.close().then(() => process.exit());
});
await site.app.listen({ port: 0, host: '127.0.0.1' });
const address = site.app.server.address();
process.send?.({ port: address !== null && typeof address === 'object' ? address.port : 0 });
