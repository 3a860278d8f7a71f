import type { Answer, Person, Site } from './testing-site.ts';

export interface SentFile {
  readonly field?: string;
  readonly name: string;
  readonly bytes: string | Buffer;
}

const BOUNDARY = 'limite-fictive-0123456789';
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form with files as a browser writes it. */
export function multipart(files: readonly SentFile[], fields: Readonly<Record<string, string>>): Buffer {
  const part = (head: string, body: string | Buffer) => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ];
  return Buffer.concat([
    ...files.flatMap(({ field = 'file', name, bytes }) =>
      part(`name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
    ),
    ...Object.entries(fields).flatMap(([field, value]) => part(`name="${field}"`, value)),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

/** Sends a form with files as a browser on this site does. */
export async function sendFiles(
  site: Site,
  url: string,
  who: Person | undefined,
  files: readonly SentFile[],
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await site.app.inject({
    method: 'POST',
    url,
    headers: {
      ...(who ? { cookie: `chancery_session=${who.token}` } : {}),
      'content-type': MULTIPART,
      'sec-fetch-site': 'same-origin',
    },
    payload: multipart(files, fields),
  });
  return { status: response.statusCode, location: String(response.headers.location ?? ''), html: response.body, session: null };
}

/** A small file that is what its type says. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
