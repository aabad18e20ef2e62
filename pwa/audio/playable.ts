import type { AudioReader, FrameSpan } from './reader';
import type { HeardChannels } from './rendering';

/** The channels that are heard, one or two; a channel that there is not is the last. */
export function fitChannels(channels: Float32Array[], heard: HeardChannels): Float32Array[] {
  if (Array.isArray(heard)) {
    return heard.map((channel) => channels[Math.min(channel, channels.length - 1)]!);
  }
  return channels.length > 2 || heard === 'mix' ? [mixed(channels)] : channels;
}

function mixed(channels: Float32Array[]): Float32Array {
  const mix = new Float32Array(channels[0]!.length);
  for (const channel of channels) {
    for (let i = 0; i < mix.length; i++) mix[i]! += channel[i]! / channels.length;
  }
  return mix;
}

/** Samples of a span that may reach beyond the recording: zeros lie there. */
export async function readPadded(
  reader: AudioReader,
  { startFrame, endFrame }: FrameSpan,
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const first = Math.max(0, startFrame);
  const channels = await reader.read(first, Math.max(first, endFrame), signal);
  if (startFrame >= 0 && channels[0]!.length === endFrame - startFrame) return channels;
  return channels.map((samples) => {
    const padded = new Float32Array(endFrame - startFrame);
    padded.set(samples.subarray(0, endFrame - first), first - startFrame);
    return padded;
  });
}

/** An audio buffer of these samples at the rate of the context. */
export function bufferOf(context: BaseAudioContext, channels: Float32Array[]): AudioBuffer {
  const buffer = context.createBuffer(channels.length, channels[0]!.length, context.sampleRate);
  for (const [index, samples] of channels.entries()) buffer.getChannelData(index).set(samples);
  return buffer;
}
