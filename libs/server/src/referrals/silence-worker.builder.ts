import { dataSource } from '../data-source.ts';
import { Database } from '../platform/database/database.ts';
import { testServices } from '../platform/testing/test-services.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';
import { SilenceDelivery } from './silence-delivery.ts';

// A process of its own that delivers batches of silence and tells each, so that a spec can kill it in the middle.
const [appUrl, organisationId, ...batchIds] = process.argv.slice(2);
const source = await dataSource(appUrl!).initialize();
const services = await testServices({
  appUrl: appUrl!,
  dataSource: source,
  database: new Database(source),
} as TestDatabase);
for (const batchId of batchIds) {
  process.send?.(batchId);
  await services.get(SilenceDelivery).deliver({ organisationId: organisationId!, batchId });
}
process.disconnect?.();
await services.close();
await source.destroy();
