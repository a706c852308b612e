import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AddPartnerKey, NewPartnerKey, PartnerKeyView } from '@voortuin/contract/partners/keys';
import { PartnerKeys } from '@voortuin/server/partners/partner-keys';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The keys with which a partner's own system comes in. */
@Controller('partners/:id/keys')
@Needs('partners:manage')
export class PartnerKeysController {
  constructor(private readonly keys: PartnerKeys) {}

  /** The keys of a partner; never the keys themselves. */
  @Get()
  @Answers([PartnerKeyView])
  list(@Asker() actor: Actor, @IdParam() id: string): Promise<PartnerKeyView[]> {
    return this.keys.list(actor, id);
  }

  /** A new key, shown this once. */
  @Post()
  @HttpCode(201)
  @Answers(NewPartnerKey, 201)
  make(@Asker() actor: Actor, @IdParam() id: string, @Body() request: AddPartnerKey): Promise<NewPartnerKey> {
    return this.keys.make(actor, id, request);
  }

  /** From this moment the key opens nothing. */
  @Post(':keyId/revoke')
  @HttpCode(200)
  @Answers(PartnerKeyView)
  revoke(@Asker() actor: Actor, @IdParam() id: string, @IdParam('keyId') keyId: string): Promise<PartnerKeyView> {
    return this.keys.revoke(actor, id, keyId);
  }
}
