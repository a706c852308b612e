import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  MunicipalityDraft,
  MunicipalityView,
  OrganisationDraft,
  OrganisationView,
  TeamDraft,
  TeamView,
} from '@voortuin/contract/organisations/organisations';
import type { Actor } from '@voortuin/server/platform/actor';
import { Municipalities } from '@voortuin/server/organisations/municipalities.service';
import { Organisations } from '@voortuin/server/organisations/organisations.service';
import { Teams } from '@voortuin/server/organisations/teams.service';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The organisation with its municipalities and teams; forms read the last two to choose from. */
@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly municipalities: Municipalities,
    private readonly teams: Teams,
  ) {}

  /** What is decided for the whole organisation. */
  @Get('organisation')
  @Needs('organisation:manage')
  @Answers(OrganisationView)
  open(@Asker() actor: Actor): Promise<OrganisationView> {
    return this.organisations.open(actor);
  }

  /** Decides it. */
  @Put('organisation')
  @Needs('organisation:manage')
  @Answers(OrganisationView)
  change(@Asker() actor: Actor, @Body() request: OrganisationDraft): Promise<OrganisationView> {
    return this.organisations.change(actor, request);
  }

  /** The municipalities served. */
  @Get('municipalities')
  @Needs('organisation:manage', 'caregivers:read')
  @Answers([MunicipalityView])
  listMunicipalities(@Asker() actor: Actor): Promise<MunicipalityView[]> {
    return this.municipalities.list(actor);
  }

  /** Adds one. */
  @Post('municipalities')
  @HttpCode(201)
  @Needs('organisation:manage')
  @Answers(MunicipalityView, 201)
  addMunicipality(@Asker() actor: Actor, @Body() request: MunicipalityDraft): Promise<MunicipalityView> {
    return this.municipalities.add(actor, request);
  }

  /** Changes one. */
  @Put('municipalities/:id')
  @Needs('organisation:manage')
  @Answers(MunicipalityView)
  changeMunicipality(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @Body() request: MunicipalityDraft,
  ): Promise<MunicipalityView> {
    return this.municipalities.change(actor, id, request);
  }

  /** The teams. */
  @Get('teams')
  @Needs('organisation:manage', 'caregivers:read')
  @Answers([TeamView])
  listTeams(@Asker() actor: Actor): Promise<TeamView[]> {
    return this.teams.list(actor);
  }

  /** Adds one. */
  @Post('teams')
  @HttpCode(201)
  @Needs('organisation:manage')
  @Answers(TeamView, 201)
  addTeam(@Asker() actor: Actor, @Body() request: TeamDraft): Promise<TeamView> {
    return this.teams.add(actor, request);
  }

  /** Gives one another name. */
  @Put('teams/:id')
  @Needs('organisation:manage')
  @Answers(TeamView)
  changeTeam(@Asker() actor: Actor, @IdParam() id: string, @Body() request: TeamDraft): Promise<TeamView> {
    return this.teams.change(actor, id, request);
  }
}
