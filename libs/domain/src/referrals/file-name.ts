const longest = 100;

/**
 * The name under which a file is kept: no folders, nothing a screen or a disk could misread, and the ending of what it
 * really is.
 */
export function cleanFileName(given: string, ending: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const plain = last
    .replace(/[\p{C}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*;%`$]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const stem = plain.replace(/(\.[a-z0-9]{1,5})+$/i, '').replace(/^[.\s-]+/, '');
  return `${[...(stem || 'bestand')].slice(0, longest).join('')}.${ending}`;
}

/** What a browser is told about a file that it must keep, and not show. */
export function asAttachment(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\]/g, '_'); // prettier-ignore
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
