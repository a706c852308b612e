import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { NotAllowed } from '@voortuin/server/platform/errors';
import { Log } from '@voortuin/server/platform/log';
import type { FastifyRequest } from 'fastify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';

/**
 * Judges whether a request comes from the carrier: it signs the address that we gave it, with everything in the form,
 * by a secret that it shares with us. The address is the one of the settings: what a proxy made of it, or what the request says of its
 * host, counts for nothing.
 */
@Injectable()
export class CarrierSignature {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'twilio' | 'publicUrl'>,
    private readonly log: Log,
  ) {}

  /** Refuses what the carrier did not sign, and writes that down. */
  check(request: FastifyRequest): void {
    const signature = request.headers['x-twilio-signature'];
    const { twilio, publicUrl } = this.config;
    const form = (request.body ?? {}) as Record<string, unknown>;
    const signed =
      twilio !== null &&
      typeof signature === 'string' &&
      validateRequest(twilio.authToken, signature, `${publicUrl.href.replace(/\/$/, '')}${request.url}`, form);
    if (signed) return;
    this.log.warn('carrier-forged', {
      request: request.id,
      route: request.routeOptions.url,
      origin: request.ip,
      signed: signature !== undefined,
    });
    throw new NotAllowed('not-signed');
  }
}
