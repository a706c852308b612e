import { bootstrapApplication } from '@angular/platform-browser';

// Browsers without Temporal fetch it; the others load nothing.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
const [{ App }, { appConfig }] = await Promise.all([import('./app/app.ts'), import('./app/app.config.ts')]);
await bootstrapApplication(App, appConfig);
