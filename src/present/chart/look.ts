import { type Config, config, type Type, themed, typeIn } from "./theme.ts";

/** How a picture is to look: its size in pixels, its config and its sizes of type, and its title where ours is not wanted. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly config: Config;
  readonly type: Type;
  readonly title: string | null;
}

/** 16:9, as slides and screens are. */
const SLIDE = { width: 1280, height: 720 } as const;

/** How charts look where nothing else is asked for. */
export const LOOK: Look = { ...SLIDE, config, type: typeIn(config), title: null };

/**
 * A look by what a user asks for: pictures of any size are laid out as one of about 1280 × 720 and then enlarged as a whole, so that texts keep
 * their share of it.
 *
 * @example lookOf({ size: { width: 1200, height: 675 } }).height // 720
 */
export function lookOf(asked: {
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  readonly theme?: Config | null | undefined;
  readonly title?: string | undefined;
}): Look {
  const { width, height } = asked.size ?? SLIDE;
  const scale = enlargement({ width, height });
  const whole = themed(asked.theme ?? null);
  return {
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    config: whole,
    type: typeIn(whole),
    title: asked.title ?? null,
  };
}

/**
 * How many times a picture of that size is as large as its layout.
 *
 * @example enlargement({ width: 1920, height: 1080 }) // 1.5
 */
export const enlargement = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(width / SLIDE.width, height / SLIDE.height);
