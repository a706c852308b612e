import { returnTo } from './return-to.ts';

describe('After signing in', () => {
  it('one comes back to the page one wanted', () => {
    expect(returnTo('/mantelzorgers/1?tab=tijdlijn#boven')).toBe('/mantelzorgers/1?tab=tijdlijn#boven');
  });

  it('no other site is a way back', () => {
    for (const away of [
      'https://elsewhere.example/',
      '//elsewhere.example/taken',
      '/\\elsewhere.example',
      'javascript:alert(1)',
      '\t//elsewhere.example',
    ]) {
      expect(returnTo(away)).withContext(away).toBe('/');
    }
  });

  it('one starts at the start page when nothing was wanted, or the sign-in page itself', () => {
    expect(returnTo(undefined)).toBe('/');
    expect(returnTo('')).toBe('/');
    expect(returnTo('/inloggen?naar=%2Ftaken')).toBe('/');
  });
});
