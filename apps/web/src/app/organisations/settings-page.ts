import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportView } from '@voortuin/contract/imports/imports';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { Row } from '@voortuin/ui/list/row';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { got } from '../api/got.ts';
import { api } from '../api/api.ts';
import { PeopleApi } from '../people/people-api.ts';
import { sayRhythm } from '../rhythms/rhythm-words.ts';
import { RhythmsApi } from '../rhythms/rhythms-api.ts';
import { Session } from '../session/session.ts';
import { firstSteps } from './first-steps.ts';
import { FirstStepsCard } from './first-steps-card.ts';
import { OrganisationsApi } from './organisations-api.ts';

interface Part {
  path: string;
  icon: IconName;
  title: string;
  /** What stands there now, or what one finds there. */
  words: string;
}

/** The settings: what an administrator arranges, in plain words; a new organisation is led through it first. */
@Component({
  selector: 'app-settings-page',
  imports: [Card, FirstStepsCard, Icon, PageHeader, Row, RouterLink],
  templateUrl: './settings-page.html',
  styleUrls: ['./settings-list.css', './settings-page.css'],
})
export class SettingsPage {
  private readonly organisations = inject(OrganisationsApi);
  private readonly peopleApi = inject(PeopleApi);
  protected readonly session = inject(Session);
  private readonly municipalities = this.organisations.municipalities();
  private readonly teams = this.organisations.teams();
  private readonly people = this.peopleApi.people();
  private readonly areas = this.peopleApi.areas();
  private readonly areaGaps = this.peopleApi.areaGaps();
  private readonly rhythms = inject(RhythmsApi).rhythms();
  private readonly imports = httpResource<ImportView[]>(() => `${api}/imports`);

  private readonly here = computed(() => (got(this.people) ?? []).filter(({ left }) => !left));

  /** The steps of a new organisation; empty when all is done, or while that is not known. */
  protected readonly steps = computed(() => {
    const [municipalities, teams, areas] = [got(this.municipalities), got(this.teams), got(this.areas)];
    const [rhythms, imports] = [got(this.rhythms), got(this.imports)];
    if (!municipalities || !teams || !areas || !rhythms || !imports || !this.people.hasValue()) return [];
    const steps = firstSteps({
      municipalities: municipalities.length,
      teams: teams.length,
      people: this.here().length,
      rhythms: rhythms.length,
      areas: areas.length,
      caregivers:
        imports.some(({ state }) => state !== 'previewed') ||
        [...teams, ...this.here()].some(({ caregivers }) => caregivers > 0),
    });
    return steps.every(({ done }) => done) ? [] : steps;
  });

  protected readonly parts = computed<Part[]>(() => [
    {
      path: 'organisatie',
      icon: 'palette',
      title: $localize`De organisatie`,
      words: $localize`naam, eigen kleur, eerste gesprek, veilig inloggen`,
    },
    {
      path: 'gemeenten',
      icon: 'building',
      title: $localize`Gemeenten`,
      words: list(got(this.municipalities), $localize`met hun ondergrens`),
    },
    {
      path: 'teams',
      icon: 'team',
      title: $localize`Teams`,
      words: list(got(this.teams), $localize`wie bij elkaar hoort`),
    },
    {
      path: 'mensen',
      icon: 'people',
      title: $localize`Mensen`,
      words: this.peopleWords(),
    },
    { path: 'ritmes', icon: 'repeat', title: $localize`Ritmes`, words: this.usualRhythm() },
    { path: 'postcodes', icon: 'map', title: $localize`Postcodegebieden`, words: this.areaWords() },
    {
      path: 'telefoonlijn',
      icon: 'phone',
      title: $localize`Telefoonlijn`,
      words: $localize`het nummer, stille uren, en wat het mag kosten`,
    },
    {
      path: '/berichten/voorbeelden',
      icon: 'message',
      title: $localize`Voorbeelden voor berichten`,
      words: $localize`waar een collega mee begint`,
    },
    {
      path: '/lijsten',
      icon: 'upload',
      title: $localize`Lijsten inbrengen`,
      words: $localize`mantelzorgers uit een bestand`,
    },
    {
      path: 'bewijs',
      icon: 'shield',
      title: $localize`Klopt het nog?`,
      words: $localize`heeft iedereen een volgend moment, en komen herinneringen op tijd`,
    },
    {
      path: 'meekijken',
      icon: 'eye',
      title: $localize`Wie keek er mee?`,
      words: $localize`wie een dossier opende of iets veranderde`,
    },
  ]);

  private peopleWords(): string {
    const { length } = this.here();
    return length > 1
      ? $localize`${length}:count: collega’s: rollen, werkdagen, uitnodigen, afscheid`
      : $localize`rollen, werkdagen, uitnodigen, afscheid`;
  }

  private usualRhythm(): string {
    const usual = got(this.rhythms)?.find((rhythm) => rhythm.usual);
    return usual ? $localize`gewoon: ${sayRhythm(usual)}:rhythm:` : $localize`hoe vaak, en hoe`;
  }

  private areaWords(): string {
    const gaps = got(this.areaGaps)?.length ?? 0;
    if (gaps === 1) return $localize`1 postcode met mantelzorgers is nog van niemand`;
    if (gaps > 1) return $localize`${gaps}:count: postcodes met mantelzorgers zijn nog van niemand`;
    return $localize`wie doet welke postcode`;
  }
}

/** The names there are, as far as they fit on a line. */
function list(things: readonly { name: string }[] | undefined, otherwise: string): string {
  if (!things?.length) return otherwise;
  const names = things.slice(0, 4).map(({ name }) => name);
  return things.length > 4
    ? $localize`${names.join(', ')}:names: en nog ${things.length - 4}:count:`
    : names.join(', ');
}
