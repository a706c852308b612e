import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Writes a brotli and a gzip sibling of every text file, so that the api serves them as they are, and tells the size of
// the JavaScript that the first screen needs.
const root = new URL('../dist/browser/', import.meta.url).pathname;
const sizes = new Map();
for (const file of readdirSync(root, { recursive: true })) {
  const path = join(root, file);
  if (!statSync(path).isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(path)) continue;
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  sizes.set(file, brotli.length);
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 8 }));
}
const index = readFileSync(join(root, 'index.html'), 'utf8');
const initial = [...index.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file);
const total = initial.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
console.log(`Initial JavaScript: ${(total / 1000).toFixed(1)} kB brotli in ${initial.length} files.`);
