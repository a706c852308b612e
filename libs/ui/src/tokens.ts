/** The colours of one scheme, as six hexadecimal digits each. */
export interface Colours {
  paper: string;
  surface: string;
  ink: string;
  ink2: string;
  line: string;
  lineStrong: string;
  hedge: string;
  onHedge: string;
  hedgeSoft: string;
  clay: string;
  claySoft: string;
  sun: string;
  sunSoft: string;
  sky: string;
  skySoft: string;
  green: string;
  yellow: string;
  red: string;
}

/** The look by day. */
export const light: Colours = {
  paper: '#FAF7F0',
  surface: '#FFFFFF',
  ink: '#1C2A22',
  ink2: '#526058',
  line: '#E5DFD2',
  lineStrong: '#CFC7B6',
  hedge: '#1E5B3E',
  onHedge: '#FFFFFF',
  hedgeSoft: '#E4EFE6',
  clay: '#9C3F1C',
  claySoft: '#FAE9E0',
  sun: '#7A5600',
  sunSoft: '#FCF1D3',
  sky: '#24557E',
  skySoft: '#E3EEF7',
  green: '#2D7A4F',
  yellow: '#946500',
  red: '#B3261E',
};

/** The look by night. */
export const dark: Colours = {
  paper: '#141A16',
  surface: '#1B231E',
  ink: '#EAF0EA',
  ink2: '#A9B7AD',
  line: '#2C3730',
  lineStrong: '#435047',
  hedge: '#8FD0AA',
  onHedge: '#0E2418',
  hedgeSoft: '#20352A',
  clay: '#F3A583',
  claySoft: '#3A251C',
  sun: '#EBCB74',
  sunSoft: '#362D15',
  sky: '#9CC7EA',
  skySoft: '#1C2E3C',
  green: '#86CFA2',
  yellow: '#E4BE62',
  red: '#F2A29B',
};

/** The pairs of colours in which one is read on the other. */
export const readPairs: readonly [text: keyof Colours, on: keyof Colours][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink2', 'paper'],
  ['ink2', 'surface'],
  ['hedge', 'paper'],
  ['hedge', 'surface'],
  ['hedge', 'hedgeSoft'],
  ['onHedge', 'hedge'],
  ['clay', 'paper'],
  ['clay', 'surface'],
  ['clay', 'claySoft'],
  ['sun', 'surface'],
  ['sun', 'sunSoft'],
  ['sky', 'surface'],
  ['sky', 'skySoft'],
  ['green', 'surface'],
  ['yellow', 'surface'],
  ['red', 'surface'],
];
