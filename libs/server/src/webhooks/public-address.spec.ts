import { webhookAddress } from '@voortuin/contract/webhooks/words';
import { isPublicAddress, literalOf } from './public-address.ts';

describe('An address of the open internet', () => {
  const ours = [
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255',
    '192.0.0.1', '192.0.0.170', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1',
    '240.0.0.1', '255.255.255.255',
    '::', '::1', '::7f00:1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8', '64:ff9b:1::7f00:1', '2002:7f00:1::', '2002:a00:1::1', '2001:0:7f00:1::', '2001:db8::1', '3fff::1', 'fc00::1', 'fd12:3456::1',
    'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '100::1', '5f00::1', '4000::1', 'e000::1', '2001:2::1', '2001:10::1', '2001:20::1',
  ]; // prettier-ignore
  const theirs = ['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.32.0.1', '2a00:1450:400e::200e', '2606:4700::1111'];

  it('is none of our own network, of this machine, of nobody, or one that carries another inside', () => {
    for (const address of ours) expect(isPublicAddress(address)).withContext(address).toBeFalse();
    for (const address of ['', 'localhost', 'partner.example', '8.8.8.8:443', '[::1]'])
      expect(isPublicAddress(address)).withContext(address).toBeFalse();
  });

  it('is any other', () => {
    for (const address of theirs) expect(isPublicAddress(address)).withContext(address).toBeTrue();
  });

  it('is known for what it is in whatever notation it stands in a URL', () => {
    for (const host of [
      '127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '017700000001', '0177.0.0.1', '127.0.0.1.', '%31%32%37.0.0.1', '１２７.0.0.1',
      '127。0。0。1', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '0', '[::]', '10.1', '0xa9fea9fe', '[64:ff9b::127.0.0.1]',
    ]) {
      const literal = literalOf(new URL(`https://${host}/`).hostname);
      expect(literal).withContext(host).not.toBeNull();
      expect(isPublicAddress(literal!)).withContext(host).toBeFalse();
    } // prettier-ignore
    expect(literalOf('partner.example')).toBeNull();
  });
});

describe('The address of a webhook', () => {
  it('is https on its own port, with a full name and nobody in it', () => {
    expect(webhookAddress('https://partner.example/voortuin?a=1')).toBeNull();
    for (const wrong of [
      'http://partner.example', 'https://partner.example:8443', 'https://iemand@partner.example', 'https://a:b@partner.example', 'https://localhost',
      'https://partner', 'ftp://partner.example', 'https://partner.example/#a', 'partner.example', '', null, `https://partner.example/${'x'.repeat(500)}`,
      'file:///etc/passwd', 'https://',
    ])
      expect(webhookAddress(wrong)).withContext(String(wrong)).not.toBeNull(); // prettier-ignore
  });
});
