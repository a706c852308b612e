import 'reflect-metadata';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EveryRoute, RouteWithoutPermission } from './every-route.ts';
import { Needs, Open } from './route.ts';

@Controller('forgetful')
class Forgetful {
  @Get('first')
  @Needs('caregivers:read')
  first(): void {}

  @Get('second')
  second(): void {}
}

@Controller('careful')
@Open()
class Careful {
  @Get()
  read(): void {}
}

async function start(controller: Type): Promise<NestFastifyApplication> {
  @Module({ imports: [DiscoveryModule], controllers: [controller], providers: [EveryRoute] })
  class Door {}
  const app = await NestFactory.create<NestFastifyApplication>(Door, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  return app.init();
}

describe('Every route', () => {
  it('that says nothing about who may call it keeps the API from starting, and is named', async () => {
    await expectAsync(start(Forgetful)).toBeRejectedWithError(
      RouteWithoutPermission,
      /The route Forgetful\.second \(second\) does not say who may call it/,
    );
  });

  it('may say it for its whole controller', async () => {
    const app = await start(Careful);
    await app.close();
    expect(app).toBeDefined();
  });
});
