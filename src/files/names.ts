const MOST = 150;

/** The ending of a name, in small letters: `pdf`; '' without one. */
export const endingOf = (name: string): string => /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * What a sender calls a file, made fit to be shown and offered for download: without folders, control characters or those that turn the
 * direction of writing (« ‮fdp.exe » reads exe.pdf), at most 150 characters, its ending kept.
 */
export function cleanName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'document';
  const ending = endingOf(plain);
  const stem = ending ? plain.slice(0, -ending.length - 1) : plain;
  const short = [...stem]
    .slice(0, MOST - ending.length - 1)
    .join('')
    .trim();
  return ending ? `${short}.${ending}` : short;
}

/** The header that offers a file for download: a plain name for old programs, the whole one as RFC 6266 and RFC 8187 write it. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
