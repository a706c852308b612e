import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testApi, type Answer, type TestApi } from './testing/test-api.ts';

describe('The screens', () => {
  let test: TestDatabase;
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voortuin-screens-'));
    const webRoot = join(folder, 'browser');
    mkdirSync(join(webRoot, 'en'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'geheim');
    writeFileSync(join(webRoot, 'index.html'), '<html lang="nl">');
    writeFileSync(join(webRoot, 'en/index.html'), '<html lang="en">');
    writeFileSync(join(webRoot, 'main-ABCD2345.js'), 'let a = 1;');
    writeFileSync(join(webRoot, 'main-ABCD2345.js.br'), brotliCompressSync('let a = 1;'));
    writeFileSync(join(webRoot, 'icon.svg'), '<svg/>');
    test = await testDatabase();
    api = await testApi(test, { webRoot });
  });

  afterAll(async () => {
    await api.close();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  const page = (path: string, accept = 'text/html'): Promise<Answer> => api.call('GET', path, { headers: { accept } });

  it('are Dutch at the root and English below /en, at every address of theirs', async () => {
    for (const path of ['/', '/vandaag', '/mantelzorgers/123', '/energie', '/?a=b'])
      expect((await page(path)).text)
        .withContext(path)
        .toBe('<html lang="nl">');
    for (const path of ['/en', '/en/', '/en/today', '/en/caregivers/123'])
      expect((await page(path)).text)
        .withContext(path)
        .toBe('<html lang="en">');
    const { headers } = await page('/vandaag');
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toContain(`script-src 'self'`);
  });

  it('are kept by the browser for as long as their name stays the same', async () => {
    const script = await api.call('GET', '/main-ABCD2345.js', { headers: { 'accept-encoding': 'br' } });
    expect(script.text).toBe('let a = 1;');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await page('/icon.svg', '*/*')).headers.get('cache-control')).toBe('no-cache');
  });

  it('never stand in for a file that is not there, nor for the API', async () => {
    for (const path of ['/main-OLD12345.js', '/vandaag.html', '/api/v1/nowhere', '/api/'])
      expect((await page(path)).status)
        .withContext(path)
        .toBe(404);
    expect((await page('/vandaag', 'application/json')).status).toBe(404);
  });

  it('show nothing outside their folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/en/..%2f..%2fsecret.txt', '/%00'])
      expect((await page(path, '*/*')).text)
        .withContext(path)
        .not.toContain('geheim');
  });
});
