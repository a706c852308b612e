/** For how long what is put into the queue is left alone. */
export const textLease = '75 seconds';

/** A text of which a job is made. */
interface Claimed {
  organisation_id: string;
  id: string;
  claim: number;
}

/** The job that hands a text over; as long as it is in the queue, the same one once more changes nothing. */
export function textJob({ organisation_id: organisationId, id, claim }: Claimed) {
  return {
    name: 'text',
    payload: { organisationId, textId: id, claim },
    id: `text_${organisationId}_${id}_${claim}`,
  } as const;
}

/** The job that looks a text up at the carrier. */
export function lookUpJob({ organisation_id: organisationId, id, claim }: Claimed) {
  return {
    name: 'text-look-up',
    payload: { organisationId, textId: id, claim },
    id: `look_${organisationId}_${id}_${claim}`,
  } as const;
}
