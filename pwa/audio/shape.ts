import { bandHalf, bandPass, convolve } from './filter';
import { amplify, limitMargin } from './limit';
import type { FrameSpan } from './reader';
import { type Band, isStretched, type Rendering } from './rendering';
import { Resampler, resamplingHalf } from './resample';
import { type Stretcher, stretchMargin } from './stretch';

/** A piece of what is heard of a region, and how it is made. */
export interface Piece {
  rendering: Rendering;
  /** Rate of the recording, and of what is heard. */
  inRateHz: number;
  outRateHz: number;
  /** The region, in frames of the recording. */
  region: FrameSpan;
  /** Heard frames wanted, counted from the start of the region. */
  heard: FrameSpan;
  /** Whether nothing has been heard right before it. */
  isFirst: boolean;
}

/** What a heterodyne detector lets through on either side of its tuning. */
export const TUNED_BAND_HZ = 5000;

/** Frames heard of a whole region. */
export function heardLength(piece: Omit<Piece, 'heard' | 'isFirst'>): number {
  const { region, inRateHz, outRateHz, rendering } = piece;
  const frames = region.endFrame - region.startFrame;
  return Math.max(1, Math.round((frames * outRateHz) / inRateHz / rendering.speed));
}

/** Frames of the recording a piece is made of; where there are none, zeros take their place. */
export function framesNeeded(piece: Piece): FrameSpan {
  const { region } = piece;
  const tape = tapeOf(piece);
  const ratio = ratioOf(piece);
  const beside = resamplingHalf(ratio) + 1 + halfOf(piece);
  return {
    startFrame: Math.floor(region.startFrame + tape.startFrame * ratio) - beside,
    endFrame: Math.ceil(region.startFrame + (tape.endFrame - 1) * ratio) + 1 + beside,
  };
}

/**
 * Make a piece from the frames it needs: band-pass, heterodyne, another rate, gain, then time.
 *
 * Nothing but the stretcher remembers earlier pieces, so that they join without a seam.
 *
 * channels : float32 [shape=(channels, frames needed)] -> [shape=(channels, frames heard)]
 */
export function shape(
  piece: Piece,
  channels: Float32Array[],
  stretcher: Stretcher | null,
): Float32Array[] {
  const made = channels.map((samples) => playTape(piece, samples));
  const leveled = level(piece, made);
  if (!isStretched(piece.rendering) || !stretcher) return leveled;
  return stretch(piece, leveled, stretcher);
}

/** Input frames per frame of the tape, which runs at the pitch that will be heard. */
function ratioOf({ rendering, inRateHz, outRateHz }: Piece): number {
  return (inRateHz / outRateHz) * (isStretched(rendering) ? 1 : rendering.speed);
}

/** Frames of the tape needed, counted from the start of the region. */
function tapeOf(piece: Piece): FrameSpan {
  const { startFrame, endFrame } = leveledOf(piece);
  const margin = levelMargin(piece);
  return { startFrame: startFrame - margin, endFrame: endFrame + margin };
}

function leveledOf({ rendering, heard, outRateHz }: Piece): FrameSpan {
  if (!isStretched(rendering)) return heard;
  const margin = stretchMargin(rendering.speed, outRateHz);
  return {
    startFrame: Math.floor(heard.startFrame * rendering.speed) - margin,
    endFrame: Math.ceil(heard.endFrame * rendering.speed) + margin,
  };
}

function levelMargin({ rendering, outRateHz }: Piece): number {
  return rendering.gainDb === 0 ? 0 : limitMargin(outRateHz);
}

function playTape(piece: Piece, samples: Float32Array): Float32Array {
  const ratio = ratioOf(piece);
  const { tunedHz } = piece.rendering;
  const band = passedBand(piece.rendering);
  const passed = band ? convolve(samples, filterOf(band, piece.inRateHz)) : samples;
  const firstFrame = framesNeeded(piece).startFrame + halfOf(piece);
  if (tunedHz !== null) mix(passed, tunedHz, firstFrame, piece.inRateHz);
  const tape = tapeOf(piece);
  const place = piece.region.startFrame + tape.startFrame * ratio - firstFrame;
  const count = tape.endFrame - tape.startFrame;
  if (ratio === 1) return passed.slice(Math.round(place), Math.round(place) + count);
  return resamplerOf(ratio).read(passed, place, count);
}

/** Multiply by a tone whose phase counts from the start of the recording. */
function mix(samples: Float32Array, tunedHz: number, firstFrame: number, rateHz: number): void {
  const turns = tunedHz / rateHz;
  for (let i = 0; i < samples.length; i++) {
    samples[i]! *= 2 * Math.cos(2 * Math.PI * (((firstFrame + i) * turns) % 1));
  }
}

function level(piece: Piece, channels: Float32Array[]): Float32Array[] {
  const { gainDb } = piece.rendering;
  return gainDb === 0 ? channels : amplify(channels, 10 ** (gainDb / 20), piece.outRateHz);
}

/** Only the region itself is stretched: what lies beside it would be smeared into it. */
function stretch(piece: Piece, channels: Float32Array[], stretcher: Stretcher): Float32Array[] {
  const { heard, region, rendering } = piece;
  const { startFrame } = leveledOf(piece);
  const lengthFrames = Math.round(
    ((region.endFrame - region.startFrame) * piece.outRateHz) / piece.inRateHz,
  );
  for (const samples of channels) {
    samples.fill(0, 0, Math.max(0, -startFrame));
    samples.fill(0, Math.max(0, lengthFrames - startFrame));
  }
  if (piece.isFirst) stretcher.reset();
  const place = heard.startFrame * rendering.speed - startFrame;
  return stretcher.stretch(channels, place, rendering.speed, heard.endFrame - heard.startFrame);
}

/** Samples that the band-pass takes on each side. */
function halfOf({ rendering, inRateHz }: Piece): number {
  const band = passedBand(rendering);
  return band ? bandHalf(band, inRateHz) : 0;
}

/** The band that goes through, the detector's own included. */
export function passedBand({ band, tunedHz }: Rendering): Band | null {
  if (tunedHz === null) return band;
  const lowHz = Math.max(tunedHz - TUNED_BAND_HZ, band?.lowHz ?? 0);
  const highHz = Math.min(tunedHz + TUNED_BAND_HZ, band?.highHz ?? Number.POSITIVE_INFINITY);
  return { lowHz, highHz: Math.max(lowHz, highHz) };
}

const resamplerOf = remembered((ratio: number) => new Resampler(ratio));
const filterOf = remembered((band: Band, rateHz: number) => bandPass(band, rateHz));

/** The last result of a function: pieces of one region ask for the same again and again. */
function remembered<A extends unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { key: string; result: R } | null = null;
  return (...args) => {
    const key = JSON.stringify(args);
    if (last?.key !== key) last = { key, result: make(...args) };
    return last.result;
  };
}
