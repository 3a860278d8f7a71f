import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isActivePdf } from './active-pdf.ts';

const pdf = (...objects: readonly string[]) => Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n%%EOF\n`, 'latin1');
const packed = (inside: string, filter = '/FlateDecode') => {
  const bytes = deflateSync(Buffer.from(inside, 'latin1'));
  return `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj`;
};

test.each([
  ['a script', pdf('<< /S /JavaScript /JS (app.alert(1)) >>')],
  ['a script whose name is written otherwise', pdf('<< /S /J#61vaScript /J#53 (x) >>')],
  ['a script that is packed', pdf(packed('1 0 << /S /JavaScript /JS (x) >>'))],
  ['a pack whose name is written otherwise', pdf(packed('1 0 << /S /JavaScript >>').replace('/ObjStm', '/Obj#53tm'))],
  ['a second pack', pdf(packed('1 0 << /Type /Page >>'), packed('1 0 << /S /SubmitForm >>'))],
  ['a program', pdf('<</S/Launch/F(a.exe)>>')],
  ['an attached file', pdf('<</EmbeddedFiles 3 0 R>>')],
  ['a form with code', pdf('<</XFA 3 0 R>>')],
  ['what is encrypted', pdf('trailer<</Encrypt 4 0 R>>')],
  ['a pack whose bytes are turned once more', pdf(packed('1 0 << >>').replace('/N 1', '/DecodeParms << /Predictor 12 /Columns 4 >> /N 1'))],
  ['the same, said before', pdf(packed('1 0 << >>').replace('<< /Type', '<< /DecodeParms 7 0 R /Type'))],
  ['a pack that cannot be opened', pdf(packed('1 0 << >>').replace(/stream\n.*\nendstream/s, 'stream\nxxxx\nendstream'))],
])('%s is active', (_what, bytes) => expect(isActivePdf(bytes)).toBe(true));

test.each([
  ['a page', pdf('<< /Type /Page >>')],
  ['packed pages', pdf(packed('1 0 << /Type /Page /Launcher 1 >>'))],
  ['words that begin alike', pdf('<< /JavaScripts 1 /A#20B 2 /Launcher 3 >>')],
])('%s is not', (_what, bytes) => expect(isActivePdf(bytes)).toBe(false));
