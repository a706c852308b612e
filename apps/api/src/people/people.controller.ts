import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { Colleague, InvitationView, Invite, Leave, PersonDraft, PersonView } from '@voortuin/contract/people/people';
import type { Actor } from '@voortuin/server/platform/actor';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { People, type Invited } from '@voortuin/server/people/people.service';
import { Leaving } from '@voortuin/server/today/leaving';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The people of an organisation. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly leaving: Leaving,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Everybody, also who has left. */
  @Get('people')
  @Needs('people:manage')
  @Answers([PersonView])
  list(@Asker() actor: Actor): Promise<PersonView[]> {
    return this.people.list(actor);
  }

  /** Asks somebody to join; the link to pass on is shown once. */
  @Post('people')
  @HttpCode(201)
  @Needs('people:manage')
  @Answers(InvitationView, 201)
  async invite(@Asker() actor: Actor, @Body() request: Invite): Promise<InvitationView> {
    return this.linked(await this.people.invite(actor, request));
  }

  /** Changes a person. */
  @Put('people/:id')
  @Needs('people:manage')
  @Answers(PersonView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: PersonDraft): Promise<PersonView> {
    return this.people.change(actor, id, request);
  }

  /** A new link; older ones end. */
  @Post('people/:id/invitation')
  @HttpCode(200)
  @Needs('people:manage')
  @Answers(InvitationView)
  async inviteAgain(@Asker() actor: Actor, @IdParam() id: string): Promise<InvitationView> {
    return this.linked(await this.people.inviteAgain(actor, id));
  }

  /** Lets somebody go, once what she is responsible for is in other hands. */
  @Post('people/:id/leave')
  @HttpCode(200)
  @Needs('people:manage')
  @Answers(PersonView)
  leave(@Asker() actor: Actor, @IdParam() id: string, @Body() request: Leave): Promise<PersonView> {
    return this.leaving.leave(actor, id, request);
  }

  /** Who works here now, to choose from. */
  @Get('colleagues')
  @Needs('caregivers:read', 'people:manage', 'imports:run')
  @Answers([Colleague])
  colleagues(@Asker() actor: Actor): Promise<Colleague[]> {
    return this.people.colleagues(actor);
  }

  private linked({ person, token, expiresAt }: Invited): InvitationView {
    // Behind the #, so that no server, proxy or log sees the token.
    return { person, expiresAt, link: new URL(`/uitnodiging#${token}`, this.config.publicUrl).href };
  }
}
