import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';

/** Where one drops a file, or picks one with the button. */
@Component({
  selector: 'app-drop-zone',
  imports: [Button, Icon],
  template: `
    <vt-icon name="upload" />
    <p class="title" i18n>Sleep je lijst hierheen</p>
    <p class="quiet" i18n>
      Een CSV-bestand, zoals het uit jullie oude systeem komt. Er wordt nog niemand toegevoegd: je ziet eerst wat erin
      staat.
    </p>
    <button vtButton="primary" type="button" icon="file" [busy]="busy()" (click)="pick()" i18n>Kies een bestand</button>
    <input #file type="file" hidden accept=".csv,.txt,.tsv,text/csv,text/plain" (change)="picked()" />
  `,
  styles: `
    :host {
      --icon-size: 28px;
      display: grid;
      justify-items: center;
      gap: 10px;
      padding: 32px 20px;
      border: 2px dashed var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      text-align: center;
    }
    :host(.over) {
      border-color: var(--hedge);
      background: var(--hedge-soft);
    }
    vt-icon {
      color: var(--hedge);
    }
    .title {
      font: 600 var(--text-section) / 1.25 var(--title-font);
    }
    .quiet {
      max-inline-size: 46ch;
      margin-block-end: 8px;
    }
  `,
  host: {
    '[class.over]': 'over()',
    '(dragover)': 'hover($event, true)',
    '(dragleave)': 'hover($event, false)',
    '(drop)': 'dropped($event)',
  },
})
export class DropZone {
  readonly busy = input(false);
  readonly chosen = output<File>();
  protected readonly over = signal(false);
  private readonly file = viewChild.required<ElementRef<HTMLInputElement>>('file');

  protected pick(): void {
    this.file().nativeElement.click();
  }

  protected picked(): void {
    const { nativeElement } = this.file();
    this.take(nativeElement.files?.[0]);
    // The same file may be chosen again after it was mended.
    nativeElement.value = '';
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over && !this.busy());
  }

  protected dropped(event: DragEvent): void {
    this.hover(event, false);
    this.take(event.dataTransfer?.files[0]);
  }

  private take(file: File | undefined): void {
    if (file && !this.busy()) this.chosen.emit(file);
  }
}
