/** A file of texts by their id, as Angular writes and reads them. */
export interface Messages {
  locale: string;
  translations: Record<string, string>;
}

/** How a translation differs from the texts it translates: ids without it, ids too many, and texts that fill in other things. */
export interface Differences {
  missing: string[];
  stale: string[];
  unlike: { id: string; dutch: string; other: string }[];
}

/** Stands before a text that still waits for its translation, so that Dutch never passes for English. */
export const untranslated = 'NL: ';

/** Compares a translation with the texts it is of. */
export function compare(source: Messages, other: Messages): Differences {
  const ids = Object.keys(source.translations);
  return {
    missing: ids.filter((id) => other.translations[id]?.startsWith(untranslated) ?? true),
    stale: Object.keys(other.translations).filter((id) => !(id in source.translations)),
    unlike: ids.flatMap((id) => {
      const theirs = other.translations[id];
      if (theirs === undefined || theirs.startsWith(untranslated)) return [];
      const [dutch, translated] = [placesIn(source.translations[id]!), placesIn(theirs)];
      return dutch === translated ? [] : [{ id, dutch, other: translated }];
    }),
  };
}

/** What a text fills in and the cases it tells apart, each once, in order: languages may fill in elsewhere, or twice. */
function placesIn(text: string): string {
  const found = text.matchAll(
    /\{\$([^}]+)\}|\{([A-Z][A-Z_0-9]*)\}|\{(\w+), (?:plural|select),|(=\d+|\bother) \{(?!\$)/g,
  );
  return [...new Set([...found].map(([, ...names]) => names.find((name) => name !== undefined)!))].sort().join(', ');
}
