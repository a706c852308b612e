import { isLostPart } from './lost-part.ts';

describe('A part of the screens that could not be fetched', () => {
  it('is known by what each browser says of it', () => {
    for (const words of [
      'Failed to fetch dynamically imported module: http://localhost:3000/chunk-ABC.js',
      'error loading dynamically imported module: http://localhost:3000/chunk-ABC.js',
      'Importing a module script failed.',
    ])
      expect(isLostPart(new TypeError(words)))
        .withContext(words)
        .toBeTrue();
  });

  it('is known when Angular was fetching it, or a promise broke on it', () => {
    expect(isLostPart(Object.assign(new Error('NG0750'), { code: -750 }))).toBeTrue();
    expect(isLostPart({ rejection: new TypeError('Importing a module script failed.') })).toBeTrue();
  });

  it('is no other fault', () => {
    expect(isLostPart(new TypeError('x is undefined'))).toBeFalse();
    expect(isLostPart(null)).toBeFalse();
    expect(isLostPart('Failed')).toBeFalse();
  });
});
