import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The drawings, each as paths in a box of 24 by 24 with a stroke of 1.75. */
const drawings = {
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-4-4',
  plus: 'M12 5v14M5 12h14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  people: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.6c2.1.8 3.5 2.8 3.5 5.4',
  flag: 'M5 21V4M5 4h12l-2.5 4L17 12H5',
  chart: 'M4 20h16M7 16v-5M12 16V7M17 16v-8',
  phone: 'M6.5 3.5 9 4l1.2 4-2 1.6a12 12 0 0 0 6.2 6.2l1.6-2 4 1.2.5 2.5a2 2 0 0 1-2 2.5C11 20 4 13 4 5.500a2 2 0 0 1 2.500-2z',
  message: 'M4 5h16v11H11l-4 4v-4H4z',
  bike: 'M6 12.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8M18 12.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8M6 16.500l3.500-7h6L18 16.500M9.500 9.500l3 7H6M15.500 9.500 14.500 6H17M8 7h3',
  door: 'M6 21V4h10v17M3.500 21h17M12.500 12.500v1',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8',
  bell: 'M6 10a6 6 0 0 1 12 0c0 5 2 6.500 2 6.500H4S6 15 6 10M10 20a2.200 2.200 0 0 0 4 0',
  check: 'M5 12.500 10 17.500 19.500 7',
  close: 'M6 6l12 12M18 6 6 18',
  arrow: 'M7 17 17 7M9 7h8v8',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  pin: 'M12 21s7-6.200 7-11.500a7 7 0 1 0-14 0C5 14.800 12 21 12 21M12 7.500a2.300 2.300 0 1 0 0 4.600 2.300 2.300 0 0 0 0-4.600',
  house: 'M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6',
  video: 'M3 7h12v10H3zM15 11l6-3.500v9L15 13',
  mail: 'M3.500 6h17v12h-17zM3.500 7l8.500 6 8.500-6',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 16v4h16v-4',
  task: 'M9 6h11M9 12h11M9 18h11M4 6l1 1 1.500-2M4 12l1 1 1.500-2M4 18l1 1 1.500-2',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.500 20.500c0-4 3.300-6.500 7.500-6.500s7.500 2.500 7.500 6.500',
  settings: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M19 12l2-1-1-3-2.300.300-1.400-1.600L17 4.500 14 3.500 12.800 5.500h-2L9.500 3.500l-3 1.200.6 2.300L5.600 8.500 3.300 8 2.200 11l2 1.200v2L2.300 15.500l1.300 2.800 2.400-.4 1.500 1.400-.3 2.200 3 1 1.200-2h2l1.300 2 2.900-1.200-.5-2.300 1.500-1.500 2.300.4 1.100-3-2-1.200z',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  pause: 'M8 5v14M16 5v14',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7.500V12l3 2',
  give: 'M4 12h13M12 6l6 6-6 6',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  shield: 'M12 3l7 3v6c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z',
  alert: 'M12 4 2.500 20h19zM12 10v4.500M12 17v.5',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof drawings;

/** A small line drawing beside words; it never stands alone for its meaning. */
@Component({
  selector: 'vt-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path [attr.d]="drawing()" /></svg>`,
  styles: ':host { display: inline-flex; flex: none; }',
})
export class Icon {
  readonly name = input.required<IconName>();
  /** In pixels. */
  readonly size = input(22);
  protected readonly drawing = computed(() => drawings[this.name()]);
}
