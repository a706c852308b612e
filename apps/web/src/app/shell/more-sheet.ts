import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '@voortuin/ui/button/button';
import { Segmented } from '@voortuin/ui/form/segmented';
import { Icon } from '@voortuin/ui/icon/icon';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { languageChoices, themeChoices } from '../preferences/look-choices.ts';
import { Preferences } from '../preferences/preferences.ts';
import { Leaving } from '../session/leaving.ts';
import { Session } from '../session/session.ts';
import { Places } from './places.ts';

/** Everything that has no place under the thumb: the other pages, the other organisations, the look, and signing out. */
@Component({
  selector: 'app-more-sheet',
  imports: [Button, Icon, RouterLink, Segmented, Sheet],
  templateUrl: './more-sheet.html',
  styleUrl: './more-sheet.css',
})
export class MoreSheet {
  protected readonly session = inject(Session);
  protected readonly preferences = inject(Preferences);
  protected readonly leaving = inject(Leaving);
  private readonly places = inject(Places);
  protected readonly ref = inject<DialogRef<'help'>>(DialogRef);
  protected readonly themeChoices = themeChoices;
  protected readonly languageChoices = languageChoices;
  /** The pages that the bottom bar does not show. */
  protected readonly pages = computed(() => {
    const { first, last } = this.places.bar();
    return this.places.all().filter((place) => place !== first && place !== last);
  });
  protected readonly otherOrganisations = computed(() =>
    this.session.organisations().filter(({ id }) => id !== this.session.organisation()?.id),
  );
}
