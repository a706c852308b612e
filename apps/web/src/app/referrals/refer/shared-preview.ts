import type { CareSituationDraft } from '@voortuin/contract/caregivers/care-situations';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { caregiverFields, recipientFields, type SharedField } from '@voortuin/contract/referrals/words';
import { sharedValue, type Known } from '@voortuin/domain/referrals/shared-value';

/** Something that may be told, with what the partner would read. */
export interface Tellable {
  readonly field: SharedField;
  readonly value: string;
}

/** What is known of her that may be told: what is not known is left out. */
export function aboutHer(view: CaregiverView): Tellable[] {
  return tellable(caregiverFields, knownOf(view, null));
}

/** What is known of whom she cares for that may be told. */
export function aboutRecipient(view: CaregiverView, situation: CareSituationDraft): Tellable[] {
  return tellable(recipientFields, knownOf(view, situation));
}

function tellable(fields: readonly SharedField[], known: Known): Tellable[] {
  return fields.flatMap((field) => {
    const value = sharedValue(field, known);
    return value ? [{ field, value }] : [];
  });
}

function knownOf(view: CaregiverView, situation: CareSituationDraft | null): Known {
  const { street, houseNumber, addition, postcode, city } = view.address;
  const going = view.careSituations.filter(({ endedOn, hoursPerWeek }) => !endedOn && hoursPerWeek);
  return {
    name: view.name,
    phone: view.phoneShown,
    email: view.email ?? null,
    street: street ?? null,
    houseNumber: houseNumber ?? null,
    addition: addition ?? null,
    postcode: postcode ?? null,
    city: city ?? null,
    bornYear: view.bornYear ?? (view.bornOn ? Number(view.bornOn.slice(0, 4)) : null),
    language: view.language,
    suitableHours: view.suitableHours,
    work: view.work ?? null,
    digitalSkill: view.digitalSkill ?? null,
    hoursOfCare: going.length > 0 ? going.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek!, 0) : null,
    recipient: situation && {
      name: situation.recipientName,
      relation: situation.relation ?? null,
      condition: situation.condition ?? null,
      conditionWords: situation.conditionWords ?? null,
      livesTogether: situation.livesTogether ?? null,
    },
  };
}
