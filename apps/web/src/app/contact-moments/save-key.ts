/** Ctrl+Enter, or Cmd+Enter on a Mac: it saves wherever one is in a sheet. */
export function isSaveKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
