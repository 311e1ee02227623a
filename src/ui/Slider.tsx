import {
  type ChangeEvent,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { setDragging } from './dragging';
import { cancelDraw, requestDraw } from './frame';
import { Rail, type RailHandle } from './rail/Rail';
import styles from './Slider.module.css';

export type StepSize = 'fine' | 'step' | 'page';

export interface SliderProps {
  /** The accessible name. */
  label: string;
  /** From 0 to `max`; need not be whole. */
  value: number;
  max: number;
  /** The value as a screen reader says it. */
  valueText: string;
  /** `reach` is how far, in units of `value`, half a pixel goes: what the pointer cannot tell apart. */
  onChange(value: number, reach: number): void;
  /** An arrow key (with Shift: fine) or PageUp and PageDown. */
  onStep(direction: -1 | 1, by: StepSize): void;
  /** Where a tick stands on the track. */
  mark?: number;
  /** The colour of the filled part and the thumb. */
  tone?: string | undefined;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
}

/** A track's left edge and width in pixels. */
interface Track {
  readonly left: number;
  readonly width: number;
}

/** A drag under way. */
interface Drag {
  readonly pointer: number;
  /** From the thumb's centre to where it was taken hold of. */
  readonly offset: number;
  readonly x: number;
  readonly y: number;
  /** As it was at the press: asking at every move would have the browser lay out the page each time. */
  readonly track: Track;
  /** A finger that may yet scroll the page. */
  pending: boolean;
}

const steps: Readonly<Record<string, readonly [direction: -1 | 1, by: 'step' | 'page']>> = {
  ArrowRight: [1, 'step'],
  ArrowUp: [1, 'step'],
  ArrowLeft: [-1, 'step'],
  ArrowDown: [-1, 'step'],
  PageUp: [1, 'page'],
  PageDown: [-1, 'page'],
};

/**
 * A native range input for keyboard and assistive technology, under a track that the pointer drags. The
 * native pointer handling would centre the thumb under the pointer, which on a logarithmic scale doubles
 * the value before anything has moved: here a drag starts from the present value.
 */
export function Slider(props: SliderProps) {
  const { label, value, max, valueText, onChange, onStep, mark, tone, disabled, describedBy } = props;
  const id = useId();
  const initial = useRef(value).current;
  const rail = useRef<RailHandle>(null);
  const place = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const drag = useRef<Drag | null>(null);
  const drawThumb = useRef(() => rail.current?.place(place.current)).current;

  function show(at: number, text: string) {
    if (!input.current) return;
    place.current = max > 0 ? Math.min(Math.max(at / max, 0), 1) : 0;
    rail.current?.place(place.current);
    input.current.value = String(at);
    input.current.setAttribute('aria-valuetext', text);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` reads nothing else that changes
  useLayoutEffect(() => show(value, valueText), [value, valueText, max]);
  // A slider may go while a hand holds it.
  useEffect(
    () => () => {
      cancelDraw(drawThumb);
      if (drag.current) setDragging(false);
    },
    [drawThumb],
  );

  /** The track's left edge and width in pixels, and where the thumb's centre is. */
  function geometry() {
    const box = input.current?.getBoundingClientRect();
    const left = box?.left ?? 0;
    const width = Math.max(box?.width ?? 0, 1);
    return {
      left,
      width,
      thumb: left + place.current * width,
    };
  }

  function moveTo(clientX: number, { left, width }: Track) {
    place.current = Math.min(Math.max((clientX - left) / width, 0), 1);
    // Ahead of the value, which comes back to components in their own time.
    requestDraw(drawThumb);
    onChange(place.current * max, max / width / 2);
  }

  function press(event: PointerEvent<HTMLDivElement>) {
    if (disabled || drag.current || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    input.current?.focus({ preventScroll: true });
    const touch = event.pointerType === 'touch';
    const track = geometry();
    const distance = event.clientX - track.thumb;
    const grabbed = Math.abs(distance) <= (touch ? 24 : 12);
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    // A finger beside the thumb may be about to scroll the page: see `move` and `release`.
    drag.current = { pointer, x, y, track, offset: grabbed ? distance : 0, pending: touch && !grabbed };
    setDragging(true);
    if (!grabbed && !touch) moveTo(x, track);
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    const now = drag.current;
    if (now?.pointer !== event.pointerId) return;
    if (now.pending && travel(event, now) === 'along') now.pending = false;
    if (!now.pending) moveTo(event.clientX - now.offset, now.track);
  }

  function release(event: PointerEvent<HTMLDivElement>) {
    const now = drag.current;
    if (now?.pointer !== event.pointerId) return;
    if (now.pending && event.type === 'pointerup' && travel(event, now) === 'none') {
      moveTo(event.clientX, now.track);
    }
    drag.current = null;
    // Where a value was not taken, the thumb goes back.
    show(value, valueText);
    setDragging(false);
  }

  function key(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step) onStep(step[0], event.shiftKey ? 'fine' : step[1]);
    else if (event.key === 'Home') onChange(0, 0);
    else if (event.key === 'End') onChange(max, 0);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className={styles.slider}
      data-disabled={disabled || undefined}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <Rail
        ref={rail}
        className={styles.track}
        tone={tone}
        mark={mark !== undefined && max > 0 ? mark / max : undefined}
        disabled={disabled}
      >
        <input
          ref={input}
          id={id}
          type="range"
          min={0}
          max={max}
          step="any"
          defaultValue={initial}
          disabled={disabled}
          aria-label={label}
          aria-describedby={describedBy}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(Number(event.target.value), 0.5)}
          onKeyDown={key}
        />
      </Rail>
    </div>
  );
}

/** Which way a finger has gone from where it came down; less than 8 pixels is a tap. */
function travel(event: PointerEvent, from: { x: number; y: number }): 'none' | 'along' | 'across' {
  const along = Math.abs(event.clientX - from.x);
  const across = Math.abs(event.clientY - from.y);
  if (Math.max(along, across) < 8) return 'none';
  return along > across ? 'along' : 'across';
}
