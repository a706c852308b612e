import '@angular/localize/init';
import '@angular/localize/init';
import { fileRefusals, importResults, rowRefusals, rowRemarks } from '@voortuin/contract/imports/words';
import { fileRefusalWords, resultWords, rowRefusalWords, rowRemarkWords, sayRemark } from './import-words.ts';

describe('the words about lists', () => {
  it('have a sentence for every reason to refuse a file', () => {
    for (const code of fileRefusals)
      expect(fileRefusalWords[code])
        .withContext(code)
        .toMatch(/[a-z].*\.$/);
  });

  it('have words for every way a row can end', () => {
    for (const code of importResults) expect(resultWords[code]?.name).withContext(code).toBeTruthy();
  });

  it('have words for every refusal and remark about a row', () => {
    for (const code of rowRefusals) expect(rowRefusalWords[code]).withContext(code).toBeTruthy();
    for (const code of rowRemarks) expect(rowRemarkWords[code]).withContext(code).toBeTruthy();
  });

  it('name the column and what stood there', () => {
    const words = sayRemark({ code: 'not-a-postcode', column: 'Postcode', given: '4611 SS' });
    expect(words).toContain('Postcode ‘4611 SS’: ');
    expect(words).not.toContain('not-a-postcode');
  });
});
