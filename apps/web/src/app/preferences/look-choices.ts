import type { Choice } from '@voortuin/ui/choice/choices';
import type { ScreenLanguage, Theme } from './preferences.ts';

/** Light or dark, to choose from. */
export const themeChoices: readonly Choice<Theme>[] = [
  { value: 'system', label: $localize`Zoals mijn apparaat` },
  { value: 'light', label: $localize`Licht` },
  { value: 'dark', label: $localize`Donker` },
];

/** The languages, each in its own words. */
export const languageChoices: readonly Choice<ScreenLanguage>[] = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
];
