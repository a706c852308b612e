import { Controller, Get } from '@nestjs/common';
import { ProofView } from '@voortuin/contract/insight/proof';
import type { Actor } from '@voortuin/server/platform/actor';
import { Proof } from '@voortuin/server/insight/proof.service';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** The proof that nobody drops out of sight. */
@Controller('proof')
@Needs('audit:read', 'organisation:manage')
export class ProofController {
  constructor(private readonly proof: Proof) {}

  /** Counted live. */
  @Get()
  @Answers(ProofView)
  look(@Asker() actor: Actor): Promise<ProofView> {
    return this.proof.look(actor);
  }
}
