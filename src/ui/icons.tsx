import type { ReactNode } from 'react';

/** Every drawing lives in a 20 × 20 box and takes the colour of the text around it. */
function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

const solid = { fill: 'currentColor' } as const;

export const PlayIcon = icon(<path {...solid} d="M6 4.2v11.6L15.5 10z" />);
export const PauseIcon = icon(<path {...solid} d="M5.5 4.5h2.6v11H5.5zM11.9 4.5h2.6v11h-2.6z" />);
export const StepForwardIcon = icon(<path {...solid} d="M5 5v10l7.5-5zM15 5v10" />);
export const StepBackIcon = icon(<path {...solid} d="M15 5v10l-7.5-5zM5 5v10" />);
export const ToStartIcon = icon(<path {...solid} d="M10 5.5v9L4.8 10zM16.2 5.5v9L11 10zM3.2 5v10" />);
export const ToEndIcon = icon(<path {...solid} d="M10 5.5v9l5.2-4.5zM3.8 5.5v9L9 10zM16.8 5v10" />);
export const EpochIcon = icon(<path {...solid} d="M3.5 5v10l5.5-5zM9.5 5v10L15 10zM16.8 5v10" />);
export const PlusIcon = icon(<path d="M10 4.5v11M4.5 10h11" />);
export const MinusIcon = icon(<path d="M4.5 10h11" />);
export const PinIcon = icon(<path d="M7 3.5h6M8 3.5v5L5.5 11.5h9L12 8.5v-5M10 11.5v5" />);
export const LoopIcon = icon(
  <path d="M4 9V8a3 3 0 0 1 3-3h8.5M13 2.5 15.5 5 13 7.5M16 11v1a3 3 0 0 1-3 3H4.5M7 17.5 4.5 15 7 12.5" />,
);
export const RandomIcon = icon(
  <>
    <rect x="3.5" y="3.5" width="13" height="13" rx="3" />
    <path strokeWidth="2.4" d="M7 7h0M13 7h0M10 10h0M7 13h0M13 13h0" />
  </>,
);
export const ResetIcon = icon(<path d="M4.5 10.5a5.7 5.7 0 1 0 1.9-4.4L4 8.2M4 4.2v4h4" />);
export const UndoIcon = icon(<path d="M7.5 4.5 4 8l3.5 3.5M4.3 8H12a4.3 4.3 0 0 1 0 8.6H8.5" />);
export const RedoIcon = icon(<path d="M12.5 4.5 16 8l-3.5 3.5M15.7 8H8a4.3 4.3 0 0 0 0 8.6h3.5" />);
export const CopyIcon = icon(<path d="M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1" />);
export const ZoomInIcon = icon(
  <path d="M14.2 14.2 17 17M8.8 6.3v5M6.3 8.8h5M15 8.8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 0 1 12.4 0z" />,
);
export const ZoomOutIcon = icon(
  <path d="M14.2 14.2 17 17M6.3 8.8h5M15 8.8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 0 1 12.4 0z" />,
);
export const LeftIcon = icon(<path d="M16 10H4.5M9.5 4.5 4 10l5.5 5.5" />);
export const RightIcon = icon(<path d="M4 10h11.5M10.5 4.5 16 10l-5.5 5.5" />);
export const UpIcon = icon(<path d="M10 16V4.5M4.5 9.5 10 4l5.5 5.5" />);
export const DownIcon = icon(<path d="M10 4v11.5M4.5 10.5 10 16l5.5-5.5" />);
export const GridIcon = icon(
  <path d="M3.5 3.5h5.2v5.2H3.5zM11.3 3.5h5.2v5.2h-5.2zM3.5 11.3h5.2v5.2H3.5zM11.3 11.3h5.2v5.2h-5.2z" />,
);
export const OverlayIcon = icon(
  <path d="M3 13.5C6 13.5 5.5 6 9 6s3 5.5 8 5.5M3 8c3.5 0 4.5 6.5 7.5 6.5S14 5 17 5" />,
);
export const EnlargeIcon = icon(<path d="M12 3.5h4.5V8M16.3 3.7 11.5 8.5M8 16.5H3.5V12M3.7 16.3l4.8-4.8" />);
export const ShrinkIcon = icon(<path d="M16 8.5h-4.5V4M11.7 8.3 16.5 3.5M4 11.5h4.5V16M8.3 11.7l-4.8 4.8" />);
export const OpenIcon = icon(<path d="M12 3.5h4.5V8M16.3 3.7 9.5 10.5M14.5 11.5v5h-11v-11h5" />);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const ShareIcon = icon(
  <path d="M10 12.5v-9M6.8 6.5 10 3.3l3.2 3.2M4.5 10.5v4.3c0 .9.8 1.7 1.7 1.7h7.6c.9 0 1.7-.8 1.7-1.7v-4.3" />,
);
export const DownloadIcon = icon(
  <path d="M10 3.5v9M6.8 9.5 10 12.7l3.2-3.2M4.5 13v1.8c0 .9.8 1.7 1.7 1.7h7.6c.9 0 1.7-.8 1.7-1.7V13" />,
);
export const HelpIcon = icon(
  <>
    <path d="M7.3 7.4A2.8 2.8 0 0 1 10 5.2c1.6 0 2.8 1 2.8 2.5 0 2.3-2.8 2.3-2.8 4.4" />
    <path strokeWidth="2.2" d="M10 14.9h0" />
  </>,
);
export const SunIcon = icon(
  <path d="M13.2 10a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zM10 2.6v1.5M10 15.9v1.5M2.6 10h1.5M15.9 10h1.5M4.8 4.8l1 1M14.2 14.2l1 1M4.8 15.2l1-1M14.2 5.8l1-1" />,
);
export const MoonIcon = icon(<path d="M16.3 11.8A6.8 6.8 0 0 1 8.2 3.7a6.8 6.8 0 1 0 8.1 8.1z" />);
export const ProjectorIcon = icon(<path d="M2.8 4h14.4M4 4v8.5h12V4M10 12.5v2M6.8 17l3.2-2.5 3.2 2.5" />);
export const PresentIcon = icon(<path d="M3 3.5h14v9.5H3zM8.5 6v4.5L12 8.2zM7 17l3-4 3 4" />);
export const BlankIcon = icon(<path {...solid} d="M3 5h14v10H3z" />);
export const SpeakerIcon = icon(<path d="M3 3.5h14v10H3zM6 7h5M6 10h8M7 17h6" />);
export const LanguageIcon = icon(
  <path d="M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM3 10h14M10 3c2 2 3 4.3 3 7s-1 5-3 7c-2-2-3-4.3-3-7s1-5 3-7z" />,
);
export const CheckIcon = icon(<path d="m4.5 10.5 3.7 3.7 7.3-8.2" />);
export const ChevronIcon = icon(<path d="m7.5 5 5 5-5 5" />);
export const WarningIcon = icon(
  <>
    <path d="M10 3.2 17.5 16.3h-15z" />
    <path d="M10 8v4M10 14.2h0" />
  </>,
);
