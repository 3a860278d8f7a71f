import Fastify from 'fastify';
import pg from 'pg';
import { untilStopped } from './process.ts';

// What a bare Fastify does: one INSERT and its commit on a pool of its own; and bytes from memory, posted to /bytes first.
const [, , url = ''] = process.argv;
const pool = url ? new pg.Pool({ connectionString: url, max: 20 }) : null;
const app = Fastify();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.post('/one', async (request, reply) => {
  const title = new URLSearchParams(String(request.body)).get('title');
  await pool?.query({ name: 'one', text: 'insert into bare_row (title) values ($1)', values: [title] });
  return reply.code(303).header('location', '/').send();
});
let bytes = Buffer.alloc(0);
app.post('/bytes', async (request, reply) => {
  bytes = Buffer.from(String(request.body), 'base64');
  return reply.code(204).send();
});
app.get('/bytes', async (_request, reply) => reply.type('text/html; charset=utf-8').header('content-encoding', 'gzip').send(bytes));
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
await untilStopped(typeof address === 'object' ? (address?.port ?? 0) : 0);
await app.close();
await pool?.end();
