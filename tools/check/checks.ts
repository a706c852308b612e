import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.ts';
import { breaches } from './house-rules.ts';

/** Something that must be so everywhere; `run` answers what is wrong, or nothing. */
export interface Check {
  name: string;
  /** Whether it reads what was built, so that it has to wait for that. */
  ofBuilt?: boolean;
  run(): Promise<string | null>;
}

const program =
  (name: string, ...parameters: string[]) =>
  () =>
    said(join(root, 'node_modules/.bin', name), parameters);

/** What holds for the text of the whole repository. */
export const checks: Check[] = [
  { name: 'format', run: program('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', run: program('oxlint', '--quiet', '.') },
  {
    name: 'architecture',
    run: program('depcruise', '--config', 'tools/check/architecture.mjs', '--output-type', 'err-long', 'libs', 'apps'),
  },
  { name: 'rules of the house', run: () => Promise.resolve(breaches().join('\n') || null) },
  { name: 'types of the tools', ofBuilt: true, run: program('tsc', '-p', 'tools/tsconfig.json') },
  { name: 'English', ofBuilt: true, run: () => said(process.execPath, ['apps/web/i18n-check.ts']) },
];

/** What a program says when it fails; null when it does not. */
function said(file: string, parameters: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(file, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (more: string) => (text += more));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : text || `ended with exit code ${code}`));
  });
}
