export type { ByteSource } from './byte_source';
export { AudioError, type AudioErrorCode } from './errors';
export { isLossy, LOSSY_FORMATS, type LossyFormat, lossyFormat } from './lossy';
export { openAudio } from './open';
export { Player, type PlayerState, type PlayOptions } from './player';
export { type AudioInfo, type AudioReader, type FrameSpan, readSpans } from './reader';
export {
  AS_IT_IS,
  type Band,
  type HeardChannels,
  isStretched,
  type Rendering,
  sameRendering,
} from './rendering';
export { type ServerFile, wholeFile } from './server_source';
export {
  type AudioBytes,
  blobSource,
  bytesSource,
  type DeviceBytes,
} from './source';
