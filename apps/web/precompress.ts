import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(js|css|html|svg|json|txt|webmanifest)$/;
/** Below this a compressed file saves no packet. */
const least = 600;

/** Writes a brotli and a gzip copy beside every file that gains by it; answers of how many. */
export function compressFolder(folder: string): number {
  let count = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!compressible.test(name) || statSync(path).size < least) continue;
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotli(content));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    count++;
  }
  return count;
}

/** How much these files are as sent, in whole kB. */
export function sizeInBrotli(folder: string, names: string[]): number {
  const bytes = names.reduce((sum, name) => sum + brotli(readFileSync(join(folder, name))).length, 0);
  return Math.ceil(bytes / 1000);
}

function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
