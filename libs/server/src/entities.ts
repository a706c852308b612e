import { CareSituation, CareRecipient } from './caregivers/care-situation.entity.ts';
import { CareState } from './caregivers/care-state.entity.ts';
import { Caregiver } from './caregivers/caregiver.entity.ts';
import { PlannedContact } from './caregivers/planned-contact.entity.ts';
import { ContactMoment } from './contact-moments/contact-moment.entity.ts';

/** Every entity; the data source knows no others. */
export const entities = [Caregiver, CareRecipient, CareSituation, CareState, PlannedContact, ContactMoment];
