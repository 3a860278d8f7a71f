export interface Shot {
  readonly subject: string;
  readonly file: string;
  readonly width: number;
  readonly lang: string;
  readonly theme: string;
}

const STYLE = `body{font:14px/1.4 system-ui;margin:24px;background:#eee}h2{font-size:16px;margin:32px 0 8px}
div{display:flex;gap:12px;overflow-x:auto;align-items:start}figure{margin:0;flex:none}
img{display:block;border:1px solid #999;max-height:640px;object-fit:cover;object-position:top}figcaption{color:#555}`;

/** One page with every picture, a row a subject: what is not right shows beside what is. */
export function contactSheet(shots: readonly Shot[]): string {
  const rows = Map.groupBy(shots, ({ subject }) => subject)
    .entries()
    .map(([subject, some]) => `<h2 id="${subject}">${subject}</h2>\n<div>${some.map(figure).join('\n')}</div>`);
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Screenshots</title>\n<style>${STYLE}</style>\n${[...rows].join('\n')}\n</html>\n`;
}

const figure = ({ file, width, lang, theme }: Shot): string =>
  `<figure><a href="${file}"><img src="${file}" width="${Math.round(width / 3)}" loading="lazy" alt=""></a><figcaption>${width} · ${lang} · ${theme}</figcaption></figure>`;
