import { Controller, Get, Injectable, type INestApplication } from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { BrokenField, Problem } from '@voortuin/contract/platform/problem';
import { Log } from '@voortuin/server/platform/log';
import { Open } from './route.ts';
import { describeRefusals } from './refusals.ts';

/** What whoever builds on the API has to know beforehand. */
const description = [
  'No caregiver drops out of sight. Every state-changing call carries the header `X-Voortuin: 1`, unless it comes with a key.',
  'A partner with a system of its own calls the routes that tell an `x-scope` with `Authorization: Bearer` and its key.',
  'Its webhooks get `{ id, event, at, organisationId, referralId }` and nothing about anybody: fetch the referral with the key.',
  'The header `Voortuin-Signature: t=…,v1=…` holds the second of signing and the HMAC-SHA256, in hex, of that second, a dot and the body, with the secret of the webhook.',
  'Each is delivered at least once: what arrives again has the same `id`.',
].join(' ');

/** The description of the API, made once it is all there. */
@Injectable()
export class OpenApi {
  private made: OpenAPIObject | null = null;

  constructor(private readonly log: Log) {}

  get document(): OpenAPIObject {
    if (!this.made) throw new Error('the API is not described yet');
    return this.made;
  }

  async describe(app: INestApplication): Promise<void> {
    await readDescribedTypes(this.log);
    const about = new DocumentBuilder()
      .setTitle('Voortuin')
      .setDescription(description)
      .setVersion('1')
      .addCookieAuth('voortuin')
      .addBearerAuth({ type: 'http', description: 'The key of a partner, on routes that tell an `x-scope`.' })
      .build();
    this.made = describeRefusals(SwaggerModule.createDocument(app, about, { extraModels: [Problem, BrokenField] }));
  }
}

/** What the build read off the types of the contract; only a build by hand leaves it out. */
async function readDescribedTypes(log: Log): Promise<void> {
  const described = '@voortuin/contract/described';
  try {
    const read = (await import(described)) as { default: Parameters<typeof SwaggerModule.loadPluginMetadata>[0] };
    await SwaggerModule.loadPluginMetadata(read.default);
  } catch (error) {
    log.error('answers-not-described', error);
  }
}

/** Shows the description, without signing in. */
@ApiExcludeController()
@Controller()
@Open()
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  read(): OpenAPIObject {
    return this.openApi.document;
  }
}
