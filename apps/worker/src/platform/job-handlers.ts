import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { jobNames, type JobName } from '@voortuin/server/platform/queue/jobs';
import { CannotStart } from '@voortuin/server/platform/why-not-started';
import { HANDLES } from './handles.ts';

type Handler = (payload: object) => Promise<void>;

/** Finds what carries out each job; without exactly one for each the worker does not start. */
@Injectable()
export class JobHandlers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** The handler of every job of the catalogue. */
  find(): Record<JobName, Handler> {
    const found = new Map<string, { place: string; handler: Handler }[]>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const name: string | undefined = Reflect.getMetadata(HANDLES, prototype, method);
        if (!name) continue;
        const place = `${instance.constructor.name}.${method}`;
        found.set(name, [...(found.get(name) ?? []), { place, handler: prototype[method]!.bind(instance) }]);
      }
    }
    return Object.fromEntries(jobNames.map((name) => [name, theOnly(name, found.get(name) ?? [])])) as Record<
      JobName,
      Handler
    >;
  }
}

function theOnly(name: JobName, handlers: { place: string; handler: Handler }[]): Handler {
  const [one, another] = handlers;
  if (!one)
    throw new CannotStart(`Nothing carries out the job "${name}": give a method of the worker @Handles('${name}').`);
  if (another)
    throw new CannotStart(`The job "${name}" is carried out by ${one.place} and by ${another.place}: only one may.`);
  return one.handler;
}
