// Loaded before an app: collects its garbage when asked, so that what is held can be told from what waits to be collected.
process.on('message', (asked) => {
  if (asked !== 'collect') return;
  (globalThis as { gc?: () => void }).gc?.();
  process.send?.('collected');
});
process.channel?.unref();
