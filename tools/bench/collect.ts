// Loaded before an app: collects its garbage when asked, and tells how much is alive then, so that what is held can be told
// from what waits to be collected.
process.on('message', (asked) => {
  if (asked !== 'collect') return;
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ alive: heapUsed + external });
});
process.channel?.unref();
