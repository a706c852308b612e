import { talkedFor, type CarriedCall, type CarriedText } from './carried.ts';

const version = '2010-04-01';
const said = (at: number | null): string | null =>
  at === null ? null : new Date(at).toUTCString().replace('GMT', '+0000');

/** A text as Twilio shows it. */
export function textAsJson(text: CarriedText, account: string): object {
  const uri = `/${version}/Accounts/${account}/Messages/${text.sid}.json`;
  return {
    account_sid: account, api_version: version, sid: text.sid, to: text.to, from: text.from, body: text.body,
    status: text.status, direction: text.direction, error_code: text.errorCode, error_message: null,
    messaging_service_sid: null, num_media: '0', num_segments: '1', price: null, price_unit: 'EUR',
    date_created: said(text.at), date_sent: said(text.sentAt), date_updated: said(text.updatedAt),
    subresource_uris: {}, uri,
  }; // prettier-ignore
}

/** A call as Twilio shows it. */
export function callAsJson(call: CarriedCall, account: string): object {
  const uri = `/${version}/Accounts/${account}/Calls/${call.sid}.json`;
  return {
    account_sid: account, api_version: version, sid: call.sid, parent_call_sid: call.parentSid, to: call.to,
    to_formatted: call.to, from: call.from, from_formatted: call.from, phone_number_sid: null, status: call.status,
    direction: call.direction, answered_by: null, caller_name: null, forwarded_from: null, group_sid: null,
    queue_time: '0', trunk_sid: null, price: null, price_unit: 'EUR', annotation: null,
    date_created: said(call.at), date_updated: said(call.endedAt ?? call.answeredAt ?? call.at),
    start_time: said(call.answeredAt), end_time: said(call.endedAt),
    duration: call.endedAt === null ? null : String(talkedFor(call)), subresource_uris: {}, uri,
  }; // prettier-ignore
}

interface Listable {
  to: string;
  from: string;
  at: number;
  sentAt?: number | null;
  parentSid?: string | null;
  status: string;
}

/** A page of a list, filtered as Twilio filters: by both numbers, by the moment in whole seconds, by a call's parent. */
export function listed<T extends Listable>(
  name: 'messages' | 'calls',
  all: T[],
  query: URLSearchParams,
  account: string,
  shape: (one: T) => object,
): object {
  const found = all.filter((one) => matches(one, query));
  const size = Math.min(1_000, Number(query.get('PageSize') ?? 50));
  const page = Number(query.get('Page') ?? 0);
  const at = (number: number): string => {
    const there = new URLSearchParams(query);
    there.set('PageSize', String(size));
    there.set('Page', String(number));
    return `/${version}/Accounts/${account}/${name === 'messages' ? 'Messages' : 'Calls'}.json?${there.toString()}`;
  };
  const here = found.slice(page * size, (page + 1) * size);
  return {
    [name]: here.map(shape),
    page,
    page_size: size,
    start: page * size,
    end: page * size + here.length - 1,
    uri: at(page),
    first_page_uri: at(0),
    previous_page_uri: page > 0 ? at(page - 1) : null,
    next_page_uri: found.length > (page + 1) * size ? at(page + 1) : null,
  };
}

function matches(one: Listable, query: URLSearchParams): boolean {
  for (const [name, value] of query) {
    const moment = Math.floor((one.sentAt ?? one.at) / 1000) * 1000;
    const wanted = Date.parse(value);
    if (name === 'To' && one.to !== value) return false;
    if (name === 'From' && one.from !== value) return false;
    if (name === 'Status' && one.status !== value) return false;
    if (name === 'ParentCallSid' && one.parentSid !== value) return false;
    if (/^(DateSent|StartTime)$/.test(name) && new Date(moment).toISOString().slice(0, 10) !== value.slice(0, 10)) return false; // prettier-ignore
    if (/^(DateSent|StartTime)<$/.test(name) && moment > wanted) return false;
    if (/^(DateSent|StartTime)>$/.test(name) && moment < wanted) return false;
  }
  return true;
}
