// Holds the English of the screens complete: every Dutch text has its English, with the same places to fill in, and no
// English is left of a text that is gone. `--write` adds what is missing to the file, marked, for somebody to translate.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, untranslated, type Messages } from './src/locale/messages.ts';

const here = import.meta.dirname;
const english = join(here, 'src/locale/messages.en.json');
const translated = JSON.parse(readFileSync(english, 'utf8')) as Messages;
const source = extract();
const { missing, stale, unlike } = compare(source, translated);

if (process.argv.includes('--write')) {
  const kept = Object.entries(source.translations).map(([id, dutch]) => [
    id,
    translated.translations[id] ?? untranslated + dutch,
  ]);
  writeFileSync(english, `${JSON.stringify({ ...translated, translations: Object.fromEntries(kept) }, null, 2)}\n`);
  console.log(
    `${english} holds ${kept.length} texts now; ${missing.length} of them are still Dutch, ${stale.length} were taken out.`,
  );
  for (const id of missing) console.log(`  ${id}: ${source.translations[id]}`);
} else {
  for (const id of missing) console.log(`no English of ${id}: “${source.translations[id]}”`);
  for (const id of stale) console.log(`English without Dutch: ${id}`);
  for (const { id, dutch, other } of unlike)
    console.log(`${id} fills in ${dutch || 'nothing'} in Dutch and ${other || 'nothing'} in English`);
  const wrong = missing.length + stale.length + unlike.length;
  console.log(
    `${Object.keys(source.translations).length} texts: ${missing.length} missing, ${stale.length} stale, ${unlike.length} unlike.`,
  );
  if (wrong > 0) process.exitCode = 1;
}

/** The Dutch texts as the screens have them now. */
function extract(): Messages {
  const folder = mkdtempSync(join(tmpdir(), 'voortuin-texts-'));
  try {
    const ng = createRequire(import.meta.url).resolve('@angular/cli/bin/ng.js');
    const parameters = [
      ng,
      'extract-i18n',
      '--format',
      'json',
      '--out-file',
      'messages.json',
      '--output-path',
      folder,
      '--no-progress',
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { cwd: here, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The texts could not be read from the screens.\n${stdout}${stderr}`);
    return JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8')) as Messages;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
