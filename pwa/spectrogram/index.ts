export { COLOUR_MAPS, type ColourMapName } from './colours';
export type { DecibelRange } from './decibels';
export { EarmarkOverview, type OverviewMark } from './overview';
export * from './scales';
export { EarmarkSpectrogram, type Hover } from './spectrogram';
export { clock, frequencyText } from './ticks';
export type { Channel } from './tiles';
