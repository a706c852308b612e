import '@angular/localize/init';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { callProblemWords } from '../calls/call-problem-words.ts';
import { sayReason, sayWhy } from '../caregivers/reason-words.ts';
import { importProblemWords } from '../imports/import-words.ts';
import { problemWords } from './problem-words.ts';
import { ruleWords } from './rule-words.ts';

const root = fileURLToPath(new URL('../../../../../../', import.meta.url));

/** What the source says that matches, in the files of some folders without their specs. */
function found(expression: RegExp, ...folders: string[]): string[] {
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  ).filter((path) => !/\.spec\.ts$|\/testing/.test(path));
  const codes = files.flatMap((path) =>
    [...readFileSync(root + path, 'utf8').matchAll(expression)].map((match) => match[1]!),
  );
  return [...new Set(codes)].sort();
}

describe('Every code has its words:', () => {
  it('each refusal of the API', () => {
    const codes = found(
      /new (?:Conflict|RuleBroken|NotAllowed|NotSignedIn|Unreadable)\((?:\d+, )?\s*'([a-z-]+)'/g,
      'libs/server/src',
      'apps/api/src',
    );
    expect(codes.length).toBeGreaterThan(20);
    const refused = (code: string) => ({ type: '', title: '', status: 0, code, params: {} });
    const nothing = problemWords(refused('unknown'));
    // What only a list or a call can be refused for is told where lists and calls are.
    const places = [importProblemWords, callProblemWords];
    const bare = codes.filter((code) => places.every((words) => words(refused(code)) === nothing));
    expect(bare.join(', ')).toBe('');
  });

  it('each rule that a field can break', () => {
    const codes = [
      ...found(/new BadField\(\s*[^,]+,\s*'([a-z-]+)'/g, 'libs/server/src', 'apps/api/src'),
      ...found(/(?:rule: |(?:pattern|matches)\([^)]*, )'([a-z-]+)'/g, 'libs/contract/src'),
    ];
    expect(codes.length).toBeGreaterThan(30);
    const nothing = ruleWords({ rule: 'unknown' });
    expect(codes.filter((rule) => ruleWords({ rule, limit: 3 }) === nothing).join(', ')).toBe('');
  });

  it('each reason and each why of the decisions', () => {
    const codes = found(
      /\bcode: '([a-z-]+)'/g,
      'libs/domain/src/caregivers',
      'libs/domain/src/contact-moments',
      'libs/domain/src/today',
      'libs/domain/src/rhythms',
    );
    expect(codes.length).toBeGreaterThan(20);
    const day = '2026-11-25';
    const params = {
      days: 10, atMost: 8, times: 2, latest: day, due: day, on: day, since: day, until: day, from: day, at: `${day}T10:00:00Z`,
      channel: 'phone', reason: 'she-asked',
    }; // prettier-ignore
    const bare = codes.filter(
      (code) => sayReason({ code, params, points: 1 }) === code && sayWhy({ code, params }) === code,
    );
    expect(bare.join(', ')).toBe('');
  });
});
