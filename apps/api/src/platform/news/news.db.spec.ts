import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { everyRole, testApi, type TestApi } from '../testing/test-api.ts';
import { aCaregiverDraft } from '../testing/drafts.ts';

/** A browser that listens, over a real connection. */
class Listener {
  private text = '';
  private ended = false;
  private wake: () => void = () => undefined;
  private readonly stop = new AbortController();
  status = 0;

  async open(url: string, token: string): Promise<this> {
    const response = await fetch(`${url}/api/v1/news?ngsw-bypass=true`, {
      headers: { cookie: `voortuin=${token}` },
      signal: this.stop.signal,
    });
    this.status = response.status;
    if (response.status === 200) void this.read(response.body!);
    return this;
  }

  /** Waits until a piece of news is heard, and forgets what came before it. */
  async heard(words: string): Promise<void> {
    while (!this.text.includes(words)) {
      if (this.ended) throw new Error(`it ended without ${words}: ${this.text}`);
      await this.more();
    }
    this.text = this.text.slice(this.text.indexOf(words) + words.length);
  }

  async end(): Promise<void> {
    while (!this.ended) await this.more();
  }

  get all(): string {
    return this.text;
  }

  leave(): void {
    this.stop.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        this.text += decoder.decode(chunk, { stream: true });
        this.wake();
      }
    } catch {
      // It was left, or broken off.
    }
    this.ended = true;
    this.wake();
  }

  private more(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

describe('News', () => {
  let test: TestDatabase;
  let api: TestApi;
  let organisationId: string;
  let listeners: Listener[];

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
  });
  afterAll(async () => {
    await api.close();
    await test.close();
  });
  beforeEach(async () => {
    ({ id: organisationId } = await anOrganisation(test));
    listeners = [];
  });
  afterEach(() => listeners.forEach((one) => one.leave()));

  async function listen(token: string, url = api.url): Promise<Listener> {
    const listener = await new Listener().open(url, token);
    listeners.push(listener);
    if (listener.status === 200) await listener.heard('retry:');
    return listener;
  }

  const notify = (item: object): Promise<unknown> =>
    test.owner.query(`SELECT pg_notify('voortuin_news', $1)`, [JSON.stringify(item)]);

  it('reaches whom it is for and nobody else, without a word of what it is', async () => {
    const me = await api.signedIn(organisationId);
    const colleague = await api.signedIn(organisationId);
    const elsewhere = await api.signedIn((await anOrganisation(test)).id);
    const [mine, theirs, others] = [
      await listen(me.token),
      await listen(colleague.token),
      await listen(elsewhere.token),
    ];
    await notify({ organisationId, personId: me.id, about: 'reminders' });
    await mine.heard('event: news\ndata: reminders\n\n');
    await notify({ organisationId, personId: colleague.id, about: 'signals' });
    await theirs.heard('data: signals');
    await notify({ organisationId: elsewhere.organisationId, personId: elsewhere.id, about: 'signals' });
    await others.heard('data: signals');
    expect([mine.all, theirs.all, others.all].join('')).not.toMatch(/data: (reminders|signals)/);
  });

  it('of a signal about safety reaches the team lead at once, and its count is there', async () => {
    const me = await api.signedIn(organisationId);
    const lead = await api.signedIn(organisationId, { roles: ['team-lead'] });
    const colleague = await api.signedIn(organisationId);
    const draft = aCaregiverDraft({ consultantId: me.id });
    await api.call('POST', 'caregivers', { token: me.token, body: draft });
    const [heard, not] = [await listen(lead.token), await listen(colleague.token)];
    const signal = { id: newId(), caregiverId: draft.id, kind: 'safety', what: 'Blauwe plek' };
    expect((await api.call('POST', 'signals', { token: me.token, body: signal })).status).toBe(201);
    await heard.heard('data: signals');
    expect((await api.call('GET', 'reminders/unseen', { token: lead.token })).body).toEqual({ unseen: 1 });
    await notify({ organisationId, personId: colleague.id, about: 'reminders' });
    await not.heard('data: reminders');
    expect(not.all.trim()).toBe('');
  });

  it('is for who is signed in', async () => {
    expect((await listen('geen-sessie')).status).toBe(401);
  });

  it('ends at once when one signs out, also on another server', async () => {
    const me = await api.signedIn(organisationId);
    const second = await testApi(test);
    try {
      const [here, there] = [await listen(me.token), await listen(me.token, second.url)];
      expect((await api.call('DELETE', 'session', { token: me.token })).status).toBe(204);
      await here.end();
      await there.end();
    } finally {
      await second.close();
    }
  });

  it('ends when somebody is let go', async () => {
    const administrator = await api.signedIn(organisationId, { roles: everyRole });
    const me = await api.signedIn(organisationId);
    const mine = await listen(me.token);
    await api.call('POST', `people/${me.id}/leave`, { token: administrator.token, body: {} });
    await mine.end();
  });

  it('is not held open by more windows than a browser can need', async () => {
    const me = await api.signedIn(organisationId);
    const all: Listener[] = [];
    for (let one = 0; one < 7; one++) all.push(await listen(me.token));
    await all[0]!.end();
    await notify({ organisationId, personId: me.id, about: 'reminders' });
    for (const one of all.slice(1)) await one.heard('data: reminders');
  });

  it('goes on after Postgres broke the line, and says that some may have been missed', async () => {
    const me = await api.signedIn(organisationId);
    const mine = await listen(me.token);
    await test.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'voortuin news' AND datname = current_database()`,
    );
    await mine.heard('data: again');
    await notify({ organisationId, personId: me.id, about: 'reminders' });
    await mine.heard('data: reminders');
  });

  it('lets a server stop: every stream ends in order', async () => {
    const other = await testApi(test);
    const me = await api.signedIn(organisationId);
    const listening = [await listen(me.token, other.url), await listen(me.token, other.url)];
    await other.close();
    for (const one of listening) await one.end();
  });
});
