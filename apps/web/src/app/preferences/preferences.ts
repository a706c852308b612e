import { DOCUMENT, Service, inject, signal } from '@angular/core';

/** Light or dark as one wants it, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

/** The languages of the screens. */
export type ScreenLanguage = 'nl' | 'en';

/** How one wants the screens, kept in this browser; `first.js` reads it before the first paint. */
@Service()
export class Preferences {
  private readonly document = inject(DOCUMENT);
  private readonly chosenTheme = signal<Theme>(themeOf(read('voortuin.theme')));
  private readonly keys = signal(read('voortuin.single-keys') !== 'off');
  readonly theme = this.chosenTheme.asReadonly();
  /** Whether a single letter may do something; who speaks to her computer turns that off (WCAG 2.1.4). */
  readonly singleKeys = this.keys.asReadonly();
  /** The language of this page. */
  readonly language: ScreenLanguage = this.document.documentElement.lang.startsWith('en') ? 'en' : 'nl';

  wantTheme(theme: Theme): void {
    this.chosenTheme.set(theme);
    write('voortuin.theme', theme === 'system' ? null : theme);
    if (theme === 'system') delete this.document.documentElement.dataset['theme'];
    else this.document.documentElement.dataset['theme'] = theme;
  }

  wantSingleKeys(on: boolean): void {
    this.keys.set(on);
    write('voortuin.single-keys', on ? null : 'off');
  }

  /** Opens the same page in another language: each has a build of its own. */
  wantLanguage(language: ScreenLanguage): void {
    write('voortuin.language', language);
    if (language !== this.language) this.document.location.assign(this.addressIn(language));
  }

  /** The address of this page in a language. */
  addressIn(language: ScreenLanguage): string {
    const { pathname, search } = this.document.location;
    const path = pathname.replace(/^\/en(?=\/|$)/, '') || '/';
    return `${language === 'en' ? '/en' : ''}${path}${search}`;
  }
}

function themeOf(kept: string | null): Theme {
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be closed off: then the wish holds as long as the page.
  }
}
