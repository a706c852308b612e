import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dataFolder, root } from '../root.ts';
import { carryOut } from './carry-out.ts';

describe('A plan', () => {
  let folder: string;
  const at = (name: string): string => relative(root, join(folder, name));

  beforeEach(() => {
    folder = mkdtempSync(join(dataFolder(true), 'plan-'));
    writeFileSync(join(folder, 'there.ts'), 'as it was');
    writeFileSync(join(folder, 'gone.ts'), 'to go');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const plan = (): Map<string, string | null> =>
    new Map([
      [at('new/one.ts'), 'new'],
      [at('there.ts'), 'other'],
      [at('gone.ts'), null],
      [at('last.ts'), 'never comes'],
    ]);

  it('is carried out', () => {
    carryOut(plan());
    expect(readFileSync(join(folder, 'new/one.ts'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'there.ts'), 'utf8')).toBe('other');
    expect(existsSync(join(folder, 'gone.ts'))).toBeFalse();
  });

  it('that fails half-way leaves everything as it was', () => {
    const full = new Map([...plan(), [at('there.ts/no-folder.ts'), 'cannot be written']]);
    expect(() => carryOut(full)).toThrow();
    expect(existsSync(join(folder, 'new'))).toBeFalse();
    expect(existsSync(join(folder, 'last.ts'))).toBeFalse();
    expect(readFileSync(join(folder, 'there.ts'), 'utf8')).toBe('as it was');
    expect(readFileSync(join(folder, 'gone.ts'), 'utf8')).toBe('to go');
  });
});
