/** What esbuild tells about what it built (its metafile), as far as it matters here. */
export interface Built {
  outputs: Record<string, { entryPoint?: string; imports: { path: string; kind: string; external?: boolean }[] }>;
}

/**
 * The scripts that are fetched before one can do something: those of the shell, and those that Vandaag adds. A page asks
 * first for `main`, which asks for the app, which asks for the shell and the page: all of it counts.
 */
export function firstLoad({ outputs }: Built): { shell: string[]; today: string[] } {
  const of = (entry: string): string => {
    const found = Object.keys(outputs).find((path) => outputs[path]!.entryPoint?.endsWith(entry));
    if (!found) throw new Error(`Nothing was built of ${entry}.`);
    return found;
  };
  const needs = (...entries: string[]): string[] => {
    const seen = new Set<string>();
    const queue = entries.map(of);
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const wanted =
        outputs[path]?.imports.filter(({ kind, external }) => kind === 'import-statement' && !external) ?? [];
      queue.push(...wanted.map((one) => one.path));
    }
    return [...seen].filter((path) => path.endsWith('.js'));
  };
  return {
    shell: [
      ...needs('src/main.ts', 'src/app/app.ts', 'src/app/app.config.ts', 'src/app/shell/shell.ts'),
      ...polyfills(outputs),
    ],
    today: needs('src/app/today/today-page.ts'),
  };
}

/** Lets the browser fetch those scripts at once instead of one round trip after another. */
export function preload(page: string, scripts: string[]): string {
  const missing = scripts.filter((name) => !page.includes(name));
  return page.replace(
    '</head>',
    `${missing.map((name) => `<link rel="modulepreload" href="${name}">`).join('')}</head>`,
  );
}

function polyfills(outputs: Built['outputs']): string[] {
  return Object.keys(outputs).filter((path) => /^polyfills-?[A-Z0-9]*\.js$/.test(path));
}
