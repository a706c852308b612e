import ipaddr from 'ipaddr.js';

/** The IPv6 addresses that are given out to the world at large (RFC 4291, IANA). */
const givenOut = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the open internet. Of IPv6 only what is given out: an address that carries an IPv4 one
 * inside (mapped, NAT64, 6to4, Teredo, compatible) may lead into our own network, whatever it carries.
 */
export function isPublicAddress(address: string): boolean {
  // A zone, as in fe80::1%eth0, names a network card of this machine.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(givenOut);
}

/** The address that a host of a URL is, in whatever notation it was written; null when it is a name. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return ipaddr.isValid(bare) ? bare : null;
}
