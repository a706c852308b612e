import { asAttachment, cleanFileName } from './file-name.ts';

describe('The name of a file', () => {
  it('stays readable, and ends in what the file is', () => {
    expect(cleanFileName('Zorgplan mevr. De Vries.docx', 'docx')).toBe('Zorgplan mevr. De Vries.docx');
    expect(cleanFileName('scan.pdf.exe', 'pdf')).toBe('scan.pdf');
    expect(cleanFileName('brief', 'txt')).toBe('brief.txt');
  });

  it('leads into no folder and hides nothing', () => {
    expect(cleanFileName('../../etc/passwd', 'txt')).toBe('passwd.txt');
    expect(cleanFileName('C:\\Users\\ik\\plan.pdf', 'pdf')).toBe('plan.pdf');
    expect(cleanFileName('plan\u202Efdp.exe', 'pdf')).toBe('planfdp.pdf');
    expect(cleanFileName('a\r\nSet-Cookie: x.pdf', 'pdf')).toBe('aSet-Cookie- x.pdf');
    expect(cleanFileName('..', 'pdf')).toBe('bestand.pdf');
    expect(cleanFileName('x'.repeat(400), 'pdf').length).toBe(104);
  });

  it('is told to a browser in plain letters and in its own', () => {
    expect(asAttachment('Café "plan".pdf')).toBe(
      `attachment; filename="Cafe _plan_.pdf"; filename*=UTF-8''Caf%C3%A9%20%22plan%22.pdf`,
    );
  });
});
