/** What a page without JavaScript came back with. */
export interface Shown {
  status: number;
  headers: Headers;
  text: string;
}

/** A browser that runs no scripts: it keeps cookies by their path, sends forms and follows what they lead to. */
export class PlainBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Opens an address, as from a page of ours unless said otherwise. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Shown> {
    return this.send('GET', path, undefined, { 'sec-fetch-site': 'same-origin', ...headers });
  }

  /** Sends a form, and opens the page it leads to. */
  async post(
    path: string,
    form: Record<string, string> | FormData,
    headers: Record<string, string> = {},
  ): Promise<Shown> {
    const body = form instanceof FormData ? form : new URLSearchParams(form);
    const answer = await this.send('POST', path, body, { 'sec-fetch-site': 'same-origin', ...headers });
    const to = answer.headers.get('location');
    return answer.status === 303 && to ? this.get(to) : answer;
  }

  async send(
    method: string,
    path: string,
    body?: FormData | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.url}${path.split('#')[0]}`, {
      method,
      body,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...headers },
    });
    for (const one of response.headers.getSetCookie()) {
      const [name, value] = one.split(';')[0]!.split('=');
      if (/path=\/(antwoord|mijn)/i.test(one)) this.cookies.set(name!, value!);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** The hidden fields of the form with this answer. */
export function formOf(page: string, answer: string): Record<string, string> {
  const form = page.split('<form').find((one) => one.includes(`name="answer" value="${answer}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}
