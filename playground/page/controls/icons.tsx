import type { JSX } from 'preact';

/** Line drawings of 24 by 24 for the buttons. */
const paths: { readonly [name: string]: JSX.Element } = {
  select: <path d="M6 4.5 18.5 11l-5.4 1.7-2.2 5.4z" fill="currentColor" stroke="currentColor" />,
  hand: (
    <path d="M8 12V6.8a1.4 1.4 0 0 1 2.8 0V11m0-.4V5.4a1.4 1.4 0 0 1 2.8 0v5.2m0 .2V6.6a1.4 1.4 0 0 1 2.8 0v7.2c0 3.5-2.2 5.7-5 5.7-2.6 0-3.8-1.2-5.6-4.4l-1.3-2.4c-.8-1.4 1-2.6 2-1.4L8 12.8" />
  ),
  sticky: <path d="M5 5h14v9l-5 5H5zM19 14h-5v5" />,
  shape: (
    <>
      <rect x="4.5" y="9.5" width="10" height="10" rx="1.5" />
      <circle cx="15" cy="9" r="4.5" />
    </>
  ),
  connector: <path d="M5 18h5a3 3 0 0 0 3-3V9a3 3 0 0 1 3-3h3m-2.5-2.5L19 6l-2.500 2.500" />,
  text: <path d="M5.500 7V5h13v2M12 5v14m-2.500 0h5" />,
  section: (
    <path d="M5 9.500V18a1.500 1.500 0 0 0 1.500 1.500h11A1.500 1.500 0 0 0 19 18V9.500zM5 9.500V5h7v4.500" />
  ),
  stamp: (
    <path d="M9.500 13.500 8.600 8a3.500 3.500 0 1 1 6.800 0l-.9 5.500H17a2 2 0 0 1 2 2V17H5v-1.500a2 2 0 0 1 2-2zM6 20h12" />
  ),
  undo: <path d="M9 6 5 10l4 4M5 10h8.500a5 5 0 0 1 0 10H11" />,
  redo: <path d="m15 6 4 4-4 4m4-4h-8.500a5 5 0 0 0 0 10H13" />,
  minus: <path d="M6 12h12" />,
  plus: <path d="M12 6v12M6 12h12" />,
  fit: <path d="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4" />,
  chevron: <path d="m8 10 4 4 4-4" />,
  close: <path d="m7 7 10 10M17 7 7 17" />,
  trash: <path d="M5.500 7.500h13M9.500 7V5h5v2m-7.500.500.800 11.500h8.400L17 7.500" />,
  copy: <path d="M9 9h10v10H9zM15 9V5H5v10h4" />,
  lock: <path d="M6.500 11h11v8h-11zM8.500 11V8.500a3.500 3.500 0 0 1 7 0V11" />,
  unlock: <path d="M6.500 11h11v8h-11zM8.500 11V8a3.500 3.500 0 0 1 6.700-1.400" />,
  group: <path d="M5 5h3M5 5v3M19 5h-3M19 5v3M5 19h3M5 19v-3M19 19h-3M19 19v-3M9 9h6v6H9z" />,
  wide: <path d="M4 8h16v8H4zM8 10.500 6.500 12 8 13.500m8-3 1.500 1.500-1.500 1.500" />,
  edit: <path d="m5 19 .800-3.700L15.500 5.600l2.900 2.900-9.700 9.700z" />,
  person: (
    <>
      <circle cx="10" cy="8.500" r="3.500" />
      <path d="M4 19c0-3.500 2.500-5.500 6-5.500 1.500 0 2.800.400 3.800 1M18 13v6m-3-3h6" />
    </>
  ),
  log: <path d="M5 6h14M5 10.500h9M5 15h14M5 19.500h6" />,
  settings: (
    <>
      <path d="M4 8h9m5 0h2M4 16h2m5 0h9" />
      <circle cx="15.500" cy="8" r="2.300" />
      <circle cx="8.500" cy="16" r="2.300" />
    </>
  ),
  plugin: <path d="M9 4v4M15 4v4M7 8h10v3.500a5 5 0 0 1-10 0zM12 16.500V20" />,
  keyboard: <path d="M4 7h16v10H4zM7 10h.500m3 0h.500m3 0h.500m3 0h.500M8 14h8" />,
  online: <path d="M5 10.500a10 10 0 0 1 14 0M8 14a5.700 5.700 0 0 1 8 0M12 17.500h.010" />,
  offline: <path d="M5 10.500a10 10 0 0 1 14 0M8 14a5.700 5.700 0 0 1 8 0M12 17.500h.010M5 4l14 16" />,
  minimise: <path d="M6 15h12" />,
};

export type IconName = keyof typeof paths & string;

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  );
}

/** The product's own mark: stages on a line that carries on. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="7" fill="#874FFF" />
      <path
        d="M5 16.500c3 0 3-7 6-7s3 7 6 7 2.500-4 4-5"
        fill="none"
        stroke="#fff"
        stroke-width="2"
        stroke-linecap="round"
      />
      <circle cx="11" cy="9.500" r="2.400" fill="#FFE299" />
      <circle cx="17" cy="16.500" r="2.400" fill="#B3EFBD" />
    </svg>
  );
}
