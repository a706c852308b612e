/** One thing that a TwiML document asks for. */
export interface Verb {
  name: string;
  attributes: Record<string, string>;
  /** Its words, without those of the verbs in it. */
  text: string;
  verbs: Verb[];
}

const piece =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads a TwiML document; what is none is an error, as at Twilio. */
export function readTwiml(document: string): Verb[] {
  const top: Verb = { name: '', attributes: {}, text: '', verbs: [] };
  const open = [top];
  let at = 0;
  piece.lastIndex = 0;
  for (let found = piece.exec(document); found; found = piece.exec(document)) {
    at = piece.lastIndex;
    const [, closes, name, attributes = '', closed, text] = found;
    const inside = open.at(-1)!;
    if (text !== undefined) inside.text += plain(text);
    else if (closes) {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`);
      open.pop();
    } else if (name) {
      const verb: Verb = { name, attributes: readAttributes(attributes), text: '', verbs: [] };
      inside.verbs.push(verb);
      if (!closed) open.push(verb);
    }
  }
  const [response] = top.verbs;
  if (at < document.length || open.length > 1 || response?.name !== 'Response') throw new Error('this is no TwiML');
  return response.verbs;
}

function readAttributes(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(attribute)].map(([, name, quoted, single]) => [name!, plain(quoted ?? single ?? '')]),
  );
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(written: string): string {
  return written.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex as string, 16))
      : (entities[name as string] ?? (whole as string)),
  );
}
