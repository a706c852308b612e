import { NewsStream } from './news-stream.ts';

describe('A stream of news', () => {
  const stream = (): NewsStream => new NewsStream('session', 'organisation', 'person', false);

  it('holds no more for a browser that does not read than the kinds of news there are', () => {
    const one = stream();
    for (let times = 0; times < 10_000; times++) one.tell(times % 2 ? 'reminders' : 'signals');
    expect(one.readableLength).toBeLessThan(1_200);
    const read = String(one.read()) + String(one.read() ?? '');
    expect(read.match(/data: reminders/g)?.length).toBe(1);
    expect(read.match(/data: signals/g)?.length).toBe(1);
  });

  it('gives up a browser that has not read for long, and no other', () => {
    const one = stream();
    for (let beats = 0; beats < 2_000; beats++) one.beat(60_000);
    expect(one.readableLength).toBeLessThan(1_200);
    expect(one.beat(60_000)).toBeTrue();
    expect(one.beat(-1)).toBeFalse();
    one.read();
    expect(one.beat(60_000)).toBeTrue();
  });
});
