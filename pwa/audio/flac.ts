import { text } from '../messages/text';
import type { ByteSource } from './byte_source';
import { damaged } from './errors';
import type { FlacBlock } from './flac_frame';
import { FlacFrames, type FramePoint } from './flac_frames';
import { readFlacHeader } from './flac_header';
import { type AudioInfo, type AudioReader, clipSpan } from './reader';

export { looksLikeFlac } from './flac_header';

const KEPT_BLOCKS = 8;
const MAX_WARNINGS = 20;

/**
 * Open a FLAC file; reads its header and its last frames. Throws `AudioError`.
 *
 * Frames that cannot be decoded are silent, and each gap adds a sentence to `info.warnings`.
 */
export async function openFlac(source: ByteSource, name: string): Promise<AudioReader> {
  const { stream, audioStart } = await readFlacHeader(source, name);
  const frames = new FlacFrames(source, stream, { firstFrame: 0, byte: audioStart });
  const first = await frames.recover(audioStart, 0);
  if (!first) throw damaged(name, text('audio-what-undecodable'));
  const end = await frames.lastFrame();
  const total = stream.totalFrames || end || 0;
  const there = end === null ? total : Math.min(total, end);
  const warnings: string[] = [];
  if (there < total) {
    const missing = (total - there) / stream.sampleRateHz;
    warnings.push(text('audio-shorter-by', { name, missing }));
  }
  const info: AudioInfo = {
    format: 'flac',
    sampleRateHz: stream.sampleRateHz,
    channels: stream.channels,
    frames: there,
    durationS: there / stream.sampleRateHz,
    bitsPerSample: stream.bitsPerSample,
    warnings,
  };
  return new FlacReader(info, frames, name);
}

class FlacReader implements AudioReader {
  private readonly blocks = new Map<number, FlacBlock>();
  private readonly gaps = new Set<number>();

  constructor(
    readonly info: AudioInfo,
    private readonly frames: FlacFrames,
    private readonly name: string,
  ) {}

  async read(startFrame: number, endFrame: number, signal?: AbortSignal): Promise<Float32Array[]> {
    signal?.throwIfAborted();
    const span = clipSpan(startFrame, endFrame, this.info.frames);
    const count = span.endFrame - span.startFrame;
    const out = Array.from({ length: this.info.channels }, () => new Float32Array(count));
    if (count === 0) return out;
    let point: FramePoint | null = await this.frames.find(
      span.startFrame,
      this.info.frames,
      signal,
    );
    while (point && point.firstFrame < span.endFrame) {
      signal?.throwIfAborted();
      const block = await this.block(point);
      if (block) {
        copyBlock(block, out, span.startFrame);
        const { firstFrame, blockFrames } = block.header;
        point = { firstFrame: firstFrame + blockFrames, byte: block.endByte };
      } else {
        point = await this.skipDamage(point, signal);
      }
    }
    return out;
  }

  close(): void {
    this.blocks.clear();
  }

  private async block(point: FramePoint): Promise<FlacBlock | null> {
    const kept = this.blocks.get(point.byte);
    if (kept) return kept;
    const block = await this.frames.decode(point.byte);
    if (!block || block.header.firstFrame < point.firstFrame) return null;
    if (block.header.firstFrame > point.firstFrame) {
      this.warnOfGap(point.firstFrame, block.header.firstFrame);
    }
    this.blocks.set(point.byte, block);
    if (this.blocks.size > KEPT_BLOCKS) this.blocks.delete(this.blocks.keys().next().value!);
    return block;
  }

  private async skipDamage(point: FramePoint, signal?: AbortSignal): Promise<FramePoint | null> {
    if (point.firstFrame >= this.info.frames) return null;
    const next = await this.frames.recover(point.byte + 1, point.firstFrame, signal);
    this.warnOfGap(point.firstFrame, next?.firstFrame ?? this.info.frames);
    return next;
  }

  private warnOfGap(startFrame: number, endFrame: number): void {
    if (this.gaps.has(startFrame) || this.gaps.size >= MAX_WARNINGS) return;
    this.gaps.add(startFrame);
    const { sampleRateHz, warnings } = this.info;
    const [start, end] = [startFrame / sampleRateHz, endFrame / sampleRateHz];
    warnings.push(text('audio-gap', { name: this.name, start, end }));
  }
}

function copyBlock(block: FlacBlock, out: Float32Array[], startFrame: number): void {
  const offset = block.header.firstFrame - startFrame;
  for (const [channel, samples] of block.samples.entries()) {
    const target = out[channel]!;
    const from = Math.max(0, -offset);
    const until = Math.min(samples.length, target.length - offset);
    if (until > from) target.set(samples.subarray(from, until), offset + from);
  }
}
