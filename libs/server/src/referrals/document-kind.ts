import type { DocumentKind } from '@voortuin/contract/referrals/words';
import { fileTypeFromBuffer } from 'file-type';

/** As what each kind of document goes over the line. */
export const mediaTypes: Record<DocumentKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

const known: readonly string[] = ['pdf', 'docx', 'odt', 'jpg', 'png'];
/** Programs that hide in a document. */
const macros = ['vbaProject.bin', 'Basic/Standard/'];

/** Which document it is, by its content and whatever its name says; null for everything else. */
export async function documentKind(bytes: Uint8Array): Promise<DocumentKind | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (!found) return isText(bytes) ? 'txt' : null;
  if (!known.includes(found.ext)) return null;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return macros.some((name) => content.includes(name)) ? null : (found.ext as DocumentKind);
}

/** Plain words, and nothing that a program would take for a page or a script. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() !== '' && !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) && !/^\s*(<|#!|%!)/.test(text);
  } catch {
    return false;
  }
}
