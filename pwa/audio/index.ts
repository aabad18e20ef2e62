export { AudioError, type AudioErrorCode } from './errors';
export { openAudio } from './open';
export { Player, type PlayerState, type PlayOptions } from './player';
export { type AudioInfo, type AudioReader, type FrameSpan, readSpans } from './reader';
export { type ByteSource, blobSource } from './source';
