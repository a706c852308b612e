import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { CannotStart } from '@voortuin/server/platform/why-not-started';
import { ACCESS } from './route.ts';

/** A route that does not say who may call it; the API does not start with one. */
export class RouteWithoutPermission extends CannotStart {}

/** Walks every route at the start, and refuses one that declares no permission. */
@Injectable()
export class EveryRoute implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name]!;
        if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        if (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype)) continue;
        const path = String(Reflect.getMetadata(PATH_METADATA, handler));
        throw new RouteWithoutPermission(
          `The route ${metatype.name}.${name} (${path}) does not say who may call it: give it @Needs, @NeedsSession or @Open.`,
        );
      }
    }
  }
}
