import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './platform/config.ts';
import { Log } from './platform/log.ts';
import { SecretBox, installationSecret } from './platform/secret-box.ts';
import { services } from './services.ts';

/** Everything a door needs from the server: the settings, the way to Postgres, the log and every service. */
export function providers(config: Config, source: DataSource, log: Log): Provider[] {
  return [
    { provide: CONFIG, useValue: config },
    { provide: DataSource, useValue: source },
    { provide: Log, useValue: log },
    { provide: SecretBox, useFactory: () => new SecretBox(installationSecret(config.secret)) },
    ...services,
  ];
}
