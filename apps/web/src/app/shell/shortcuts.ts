import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';
import { Preferences } from '../preferences/preferences.ts';

/** A key that does something wherever one is. */
export interface Shortcut {
  /** A single character such as `?`, or `Ctrl+K`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => unknown;
}

/** The keys that do something on this page. Single characters do nothing while one types, in a sheet, or when turned off. */
@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly preferences = inject(Preferences);
  private readonly list = signal<readonly Shortcut[]>([]);
  /** Those that work now, for the help. */
  readonly all = computed(() => this.list().filter(({ key }) => key.length > 1 || this.preferences.singleKeys()));

  constructor() {
    this.document.addEventListener('keydown', (event) => this.press(event));
  }

  /** Adds shortcuts; answers how to take them away again. */
  add(...shortcuts: Shortcut[]): () => void {
    this.list.update((list) => [...list, ...shortcuts]);
    return () => this.list.update((list) => list.filter((one) => !shortcuts.includes(one)));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || this.sheetIsOpen()) return;
    const withControl = event.ctrlKey || event.metaKey;
    const key = withControl ? `Ctrl+${event.key.toUpperCase()}` : event.key;
    if (!withControl && (event.altKey || isTyping(event.target))) return;
    const shortcut = this.all().findLast((one) => one.key === key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }

  private sheetIsOpen(): boolean {
    return this.document.querySelector('.vt-sheet-panel') !== null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=listbox], [role=menu]') !== null
  );
}
