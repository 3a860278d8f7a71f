import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Template } from './shapes.ts';

/** Templates and what they share; a template reads nothing outside of it. */
const FOLDER = fileURLToPath(new URL('../../data/documents/', import.meta.url));

/** From here on, a character may be one that the font of the templates does not have. */
const LATIN_ENDS = 0x180;

/** What came of a compilation: the PDF, the characters that no font has, or what is wrong with a template, for its author. */
export type Compiled =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'missing'; readonly characters: string }
  | { readonly kind: 'fault'; readonly says: string };

/**
 * A compiler of its own for whoever asks, with the templates of `data/documents`. It blocks its thread, and keeps what it learnt of fonts
 * and templates; what it learnt of a document's data is dropped after each.
 */
export function openCompiler(): (template: Template, inputs: string) => Compiled {
  const compiler = NodeCompiler.create({ workspace: FOLDER });
  return (template, inputs) => {
    try {
      return compileWith(compiler, template, inputs);
    } finally {
      compiler.evictCache(0);
    }
  };
}

function compileWith(compiler: NodeCompiler, template: Template, inputs: string): Compiled {
  const compiled = compiler.compile({ mainFilePath: `${FOLDER}${template}.typ`, inputs: { document: inputs } });
  const made = compiled.result;
  if (!made) {
    const diagnostics = compiled.takeDiagnostics();
    return { kind: 'fault', says: diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no document' };
  }
  try {
    return { kind: 'pdf', pdf: compiler.pdf(made, { pdfStandard: PdfStandard.UA_1 }), pages: made.numOfPages };
  } catch (error) {
    const says = String(error);
    const missing = missingIn(says);
    return missing === '' ? { kind: 'fault', says } : { kind: 'missing', characters: missing };
  }
}

/**
 * The characters that a refusal of PDF/UA names: « the text `"日"` could not be displayed ». Some are written as `\u{65e5}`; what every font
 * of ours has comes along where it is written with one that it lacks, and is none of them.
 */
function missingIn(says: string): string {
  const texts = [...says.matchAll(/the text `(.*?)` could not be displayed/gsu)].map(([, text = '']) => text).join('');
  const plain = texts.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return [...new Set(plain)].filter((one) => (one.codePointAt(0) ?? 0) >= LATIN_ENDS).join('');
}
