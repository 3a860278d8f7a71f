/** A globe of our own: the header's slot holds no government's signature. */
export const Mark = ({ size = 36 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 36 36" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <circle cx="18" cy="18" r="15" />
    <path d="M18 3c-9 9-9 21 0 30M18 3c9 9 9 21 0 30M4.5 13h27M4.5 23h27" />
  </svg>
);
