import { extractText, getDocumentProxy, getMeta } from 'unpdf';

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  /** Of all pages; breaks of lines are where the page is narrow: all become spaces. */
  readonly text: string;
  readonly pages: number;
  /** Of the first page: roles of the structure, as JSON. */
  readonly tree: string;
  readonly tagged: boolean;
}

/** What an independent reader finds in a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await getMeta(document);
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const page = await document.getPage(1);
  const tree = JSON.stringify(await page.getStructTree());
  const marked = await document.getMarkInfo();
  return { info, text: text.replace(/[\s\u200b]+/g, ' '), pages: totalPages, tree, tagged: marked?.Marked === true };
}
