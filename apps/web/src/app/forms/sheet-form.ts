import { Directive, ElementRef, inject, output } from '@angular/core';

/** A form in a sheet: Enter, its button or Ctrl+Enter anywhere in the sheet fires `saved`; the browser judges nothing itself. */
@Directive({
  selector: 'form[appSheetForm]',
  host: { novalidate: '', '(submit)': 'submit($event)', '(document:keydown)': 'saveByKey($event)' },
})
export class SheetForm {
  readonly saved = output<void>({ alias: 'appSheetForm' });
  private readonly form: ElementRef<HTMLFormElement> = inject(ElementRef);

  protected submit(event: Event): void {
    event.preventDefault();
    this.saved.emit();
  }

  protected saveByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Sheets can lie on one another: only the one that holds the focus saves.
    const sheet = this.form.nativeElement.closest('.cdk-dialog-container');
    if (!sheet?.contains(document.activeElement)) return;
    event.preventDefault();
    this.saved.emit();
  }
}
